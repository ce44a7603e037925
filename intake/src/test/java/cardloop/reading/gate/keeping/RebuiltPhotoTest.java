package cardloop.reading.gate.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.reading.CardPicture;
import cardloop.reading.picture.PhotoHeader;
import cardloop.reading.picture.Turn;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RebuiltPhotoTest {
    private static final String SMALL_WEBP = "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=";
    private static final String SECRET = "taken at 22.5431 N by a phone";

    @Test
    void aJpegKeepsEachPixelAndLosesWhatWasSaidAboutIt() throws IOException {
        byte[] photo = after(card().jpeg(), 2, segment(0xe1, SECRET));
        byte[] kept = RebuiltPhoto.of(concat(photo, "PK a zip behind the picture".getBytes(StandardCharsets.US_ASCII)));

        assertThat(text(kept)).doesNotContain(SECRET).doesNotContain("JFIF").doesNotContain("zip");
        assertThat(pixels(kept)).isEqualTo(pixels(photo));
    }

    @Test
    void nothingIsSmuggledInSegmentsThatLookTechnical() throws IOException {
        byte[] photo = card().jpeg();
        byte[] adobe = segment(0xee, "Adobe\0d\0\0\0\0\u0001" + SECRET);
        byte[] extension = segment(0xf7, SECRET);
        byte[] kept = RebuiltPhoto.of(after(photo, 2, concat(adobe, extension)));

        assertThat(text(kept)).doesNotContain(SECRET).contains("Adobe\0d\0\0\0\0\u0001\u00ff");
        assertThat(pixels(kept)).isEqualTo(pixels(photo));
    }

    @Test
    void aNoteThatIsNotAdobesIsLost() {
        assertThat(text(RebuiltPhoto.of(after(card().jpeg(), 2, segment(0xee, SECRET)))))
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @EnumSource(Turn.class)
    void aJpegStaysTurnedAsItWas(Turn turn) {
        byte[] exif = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'I',
            'I',
            42,
            0,
            8,
            0,
            0,
            0,
            1,
            0,
            0x12,
            1,
            3,
            0,
            1,
            0,
            0,
            0,
            (byte) turn.exif(),
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] photo = after(card().jpeg(), 2, segment(0xe1, new String(exif, StandardCharsets.ISO_8859_1)));

        assertThat(PhotoHeader.of(photo).orElseThrow().turn()).isEqualTo(turn);
        assertThat(PhotoHeader.of(RebuiltPhoto.of(photo)).orElseThrow().turn()).isEqualTo(turn);
    }

    @Test
    void aPngKeepsEachPixelAndLosesItsTexts() throws IOException {
        byte[] photo = card().png();
        byte[] words = SECRET.getBytes(StandardCharsets.US_ASCII);
        byte[] chunk = ByteBuffer.allocate(12 + words.length)
                .putInt(words.length)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .put(words)
                .putInt(0)
                .array();
        byte[] kept = RebuiltPhoto.of(concat(after(photo, 33, chunk), new byte[1000]));

        assertThat(kept).isEqualTo(photo);
    }

    @Test
    void aWebpKeepsItsPictureAndLosesItsMetadata() {
        byte[] photo = Base64.getDecoder().decode(SMALL_WEBP);
        byte[] chunk = concat(new byte[] {'E', 'X', 'I', 'F', 4, 0, 0, 0}, new byte[] {'x', 'y', 'z', '!'});
        byte[] longer = concat(photo, chunk);
        longer[4] = (byte) (longer[4] + 12);

        assertThat(RebuiltPhoto.of(longer)).isEqualTo(photo);
    }

    @Test
    void aFileThatEndsEarlyIsNoPhoto() {
        byte[] photo = card().jpeg();

        assertThatThrownBy(() -> RebuiltPhoto.of(Arrays.copyOf(photo, photo.length - 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RebuiltPhoto.of(Arrays.copyOf(card().png(), 500)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RebuiltPhoto.of(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    private static CardPicture card() {
        return CardPicture.of("4827 1930 5567 2084", "WXHD-42NR-FYCG").scaled(0.3);
    }

    private static byte[] segment(int marker, String words) {
        byte[] bytes = words.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(4 + bytes.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + bytes.length))
                .put(bytes)
                .array();
    }

    private static byte[] after(byte[] file, int offset, byte[] more) {
        return concat(concat(Arrays.copyOf(file, offset), more), Arrays.copyOfRange(file, offset, file.length));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
