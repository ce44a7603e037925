package cardloop.stub.people;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.deck.DeckCard;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CardPainterTest {
    private static final DeckCard CARD = DeckCard.valid("SZX", "26202600010328492", "769092124041380505", 10_000);

    private final CardPainter painter = new CardPainter();

    private static BufferedImage read(byte[] jpeg) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /** Dark pixels in the band where the PIN stands, whatever the tilt. */
    private static long ink(BufferedImage image) {
        long dark = 0;
        for (int y = 640; y < 780; y++) {
            for (int x = 390; x < 1_250; x++) {
                int green = image.getRGB(x, y) >> 8 & 0xff;
                dark += green < 90 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void theSameSeedPaintsTheSameBytes() {
        byte[] first = painter.paint(CARD, PhotoCondition.CLEAN, 7);
        assertThat(painter.paint(CARD, PhotoCondition.CLEAN, 7)).isEqualTo(first);
        assertThat(painter.paint(CARD, PhotoCondition.CLEAN, 8)).isNotEqualTo(first);
    }

    @Test
    void aPhotoIsAJpegOfTheSizeOfAPhoto() throws Exception {
        BufferedImage image = read(painter.paint(CARD, PhotoCondition.HARD, 7));
        assertThat(image.getWidth()).isEqualTo(1_600);
        assertThat(image.getHeight()).isEqualTo(1_000);
    }

    @Test
    void aCleanPinIsDarkOnLightAndAnUnreadableOneIsGone() throws Exception {
        assertThat(ink(read(painter.paint(CARD, PhotoCondition.CLEAN, 7)))).isGreaterThan(4_000);
        assertThat(ink(read(painter.paint(CARD, PhotoCondition.UNREADABLE, 7)))).isLessThan(500);
    }

    @Test
    void codesStandInGroupsOfFour() {
        assertThat(CardPainter.inFours("769092124041380505")).isEqualTo("7690 9212 4041 3805 05");
        assertThat(CardPainter.inFours("NU6F8ZL8TK8UQGGA")).isEqualTo("NU6F 8ZL8 TK8U QGGA");
    }
}
