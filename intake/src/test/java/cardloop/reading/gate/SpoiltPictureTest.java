package cardloop.reading.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.CardPicture;
import cardloop.reading.PhotoQuality;
import cardloop.reading.PhotoQuality.Verdict;
import cardloop.reading.Retake;
import cardloop.reading.SpoiltPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Photos spoilt a little pass, hopeless ones do not. What lies between is measured by {@link BenchGateApplication}. */
class SpoiltPictureTest {
    private static final long SEED = 20_261_125;

    private final SampledPhotoGate gate = new SampledPhotoGate();

    @ParameterizedTest
    @CsvSource({
        "DEFOCUS, 1",
        "DEFOCUS, 5",
        "SHAKE, 4",
        "SHAKE, 9",
        "FAR, 1.5",
        "FAR, 5",
        "DARK, 2",
        "DARK, 4",
        "PALE, 2",
        "PALE, 5"
    })
    void whatTheReaderCanReadIsNotRefused(SpoiltPicture way, double strength) {
        assertThat(gate.inspect(way.photo(card().turned(5), strength, SEED)).retake())
                .isEmpty();
        assertThat(gate.inspect(way.photo(dark().turned(-7), strength, SEED)).retake())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DEFOCUS, 14, BLURRED",
        "DEFOCUS, 20, BLURRED",
        "SHAKE, 33, BLURRED",
        "SHAKE, 45, BLURRED",
        "FAR, 8, TOO_SMALL",
        "DARK, 16, TOO_DARK",
        "DARK, 30, TOO_DARK",
        "PALE, 60, NOTHING_VISIBLE"
    })
    void aHopelessPhotoIsToBeTakenAgainAndSaysWhy(SpoiltPicture way, double strength, Retake why) {
        for (CardPicture card : new CardPicture[] {card().turned(5), dark().turned(-7)}) {
            PhotoQuality quality = gate.inspect(way.photo(card, strength, SEED));

            assertThat(quality.verdict()).isEqualTo(Verdict.RETAKE);
            assertThat(quality.retake()).containsExactly(why);
        }
    }

    @ParameterizedTest
    @CsvSource({"60", "110", "170"})
    void glareOnThePinIsMarkedWhereItIs(double radius) {
        PhotoQuality quality = gate.inspect(SpoiltPicture.GLARE.photo(card(), radius, SEED));

        assertThat(quality.retake()).containsExactly(Retake.GLARE);
        assertThat(quality.place(Retake.GLARE)).hasValueSatisfying(place -> {
            assertThat(620 / 1400.0).isBetween(place.x(), place.x() + place.width());
            assertThat(530 / 880.0).isBetween(place.y(), place.y() + place.height());
        });
    }

    @ParameterizedTest
    @CsvSource({"1000, 20, 180", "1010, 200, 230"})
    void aLampBesideTheCodeOrBehindARowAsLongDoesNotMatter(int left, int top, int size) {
        CardPicture card = card();
        var pen = card.image().createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillOval(left, top, size, size);
        pen.dispose();

        assertThat(gate.inspect(card.jpeg()).retake()).isEmpty();
    }

    @Test
    void aPhotoBlurredAllOverIsMarkedNowhere() {
        PhotoQuality quality = gate.inspect(SpoiltPicture.DEFOCUS.photo(card(), 20, SEED));

        assertThat(quality.retake()).containsExactly(Retake.BLURRED);
        assertThat(quality.place(Retake.BLURRED)).isEmpty();
    }

    @Test
    void aPhotoThatIsSharpBesideTheCodeIsMarkedAtTheCode() throws Exception {
        byte[] shaken = SpoiltPicture.SHAKE.photo(card(), 20, SEED);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(shaken));
        var pen = image.createGraphics();
        pen.setColor(java.awt.Color.BLACK);
        for (int line = 0; line < 60; line++) {
            pen.fillRect(1060 + 5 * line, 0, 2, image.getHeight());
        }
        pen.dispose();

        PhotoQuality quality = gate.inspect(CardPicture.of(image).jpeg());

        assertThat(quality.retake()).containsExactly(Retake.BLURRED);
        assertThat(quality.place(Retake.BLURRED))
                .hasValueSatisfying(
                        place -> assertThat(place.x() + place.width()).isLessThan(0.75));
    }

    private static CardPicture card() {
        return CardPicture.of("4827 1930 5567 2084", "4182 0390 5173");
    }

    private static CardPicture dark() {
        return CardPicture.lightOnDark("4827 1930 5567 2084", "4182 0390 5173");
    }
}
