package cardloop.reading.photos;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.drawing.Quad;
import cardloop.reading.drawing.Spot;
import cardloop.reading.photos.CardPhoto.GlyphTruth;
import cardloop.reading.photos.CardPhoto.RowTruth;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoMakerTest {
    private static final Scheme ANY_SCHEME = Scheme.GENERIC.get(2);

    @ParameterizedTest
    @EnumSource
    void theSamePlanMakesTheSamePhoto(Level level) {
        PhotoPlan plan = PhotoPlan.of(3, level, ANY_SCHEME);

        assertThat(PhotoMaker.made(plan).jpeg()).isEqualTo(PhotoMaker.made(plan).jpeg());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void eachCharacterStandsWhereTheTruthSays(int quarters) throws IOException {
        CardPhoto photo =
                PhotoMaker.made(PhotoPlan.of(8, Level.CLEAN, ANY_SCHEME).turned(quarters));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo.jpeg()));

        for (RowTruth row : List.of(photo.card().number(), photo.card().pin())) {
            assertThat(row.glyphs()).hasSameSizeAs(row.code().toCharArray());
            assertThat(row.glyphs())
                    .allMatch(glyph -> contrast(image, glyph.place()) > 60, "has ink and ground in its place");
        }
    }

    @Test
    void aDamagedPhotoHasOneToThreeCoveredCharactersInItsPin() {
        for (long seed = 1; seed <= 12; seed++) {
            CardPhoto photo = PhotoMaker.made(PhotoPlan.of(seed, Level.DAMAGED, ANY_SCHEME));

            List<Double> covered = photo.card().pin().glyphs().stream()
                    .map(GlyphTruth::covered)
                    .filter(share -> share > 0)
                    .toList();

            assertThat(covered).hasSizeBetween(1, 3).allMatch(share -> share >= 0.25 && share <= 0.6);
        }
    }

    @Test
    void severalCardsDoNotLieOnEachOther() {
        CardPhoto photo =
                PhotoMaker.made(PhotoPlan.of(4, Level.CLEAN, ANY_SCHEME).withCards(4));

        assertThat(photo.cards()).hasSize(4);
        assertThat(photo.cards().stream().map(card -> quarter(card.corners().centre(), photo)))
                .doesNotHaveDuplicates();
        assertThat(photo.cards().stream().map(card -> card.pin().code())).doesNotHaveDuplicates();
    }

    @Test
    void aSetHoldsEveryLevelAndTheAcceptedKinds() {
        List<PhotoPlan> plans = PhotoPlan.set(40, 1);

        assertThat(plans).hasSize(160);
        assertThat(plans.stream().map(PhotoPlan::scheme).distinct()).containsExactlyInAnyOrderElementsOf(Scheme.all());
    }

    private static String quarter(Spot spot, CardPhoto photo) {
        return (spot.x() < photo.width() / 2.0) + " " + (spot.y() < photo.height() / 2.0);
    }

    private static int contrast(BufferedImage image, Quad place) {
        int least = 255;
        int most = 0;
        for (double down = 0; down <= 1; down += 0.04) {
            Spot left = place.topLeft().towards(place.bottomLeft(), down);
            Spot right = place.topRight().towards(place.bottomRight(), down);
            for (double along = 0; along <= 1; along += 0.04) {
                Spot spot = left.towards(right, along);
                int grey = image.getRGB((int) spot.x(), (int) spot.y()) >> 8 & 0xff;
                least = Math.min(least, grey);
                most = Math.max(most, grey);
            }
        }
        return most - least;
    }
}
