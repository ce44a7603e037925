package cardloop.reading.cards.label;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.cards.label.Labels.Labelled;
import cardloop.reading.cards.label.Labels.Verdict;
import cardloop.reading.cards.opinion.EvenLight;
import cardloop.reading.cards.rows.Quad;
import cardloop.reading.cards.rows.Quad.Corner;
import cardloop.reading.cards.rows.TextRow;
import cardloop.reading.drawing.Spot;
import cardloop.reading.photos.CardPhoto;
import cardloop.reading.photos.CardPhoto.RowTruth;
import cardloop.reading.photos.Level;
import cardloop.reading.photos.PhotoMaker;
import cardloop.reading.photos.PhotoPlan;
import cardloop.reading.photos.Scheme;
import cardloop.reading.picture.DecodedPhoto;
import cardloop.reading.picture.GreyImage;
import cardloop.reading.picture.PhotoDecoder;
import cardloop.reading.picture.PhotoHeader;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cards whose words are drawn in a typeface that the pictures of characters were not made of. */
class LabelsTest {
    private static final GreyImage ANY_PICTURE = new GreyImage(400, 200, new byte[80_000]);
    private static final TextRow UPPER = row(20, 60);
    private static final TextRow LOWER = row(20, 140);

    private static final List<Scheme> TWO_ROWS =
            Scheme.all().stream().filter(scheme -> scheme.number().isPresent()).toList();

    private static TextRow row(double left, double top) {
        Quad quad = new Quad(
                new Corner(left, top),
                new Corner(left + 200, top),
                new Corner(left + 200, top + 20),
                new Corner(left, top + 20));
        return new TextRow(quad, 12, false, 0);
    }

    private static Verdict verdict(Labels labels, TextRow number, TextRow pin) {
        return labels.on(new Labelled(number, number), new Labelled(pin, pin));
    }

    @Test
    void latinWordsNameARow() {
        var words = List.of("Card No. 4012", "PIN 8841").iterator();
        var labels = new Labels(_ -> words.next(), ANY_PICTURE, List.of());

        // The PIN's row is read first.
        assertThat(verdict(labels, LOWER, UPPER)).isEqualTo(Verdict.EXCHANGED);
    }

    @Test
    void theWordMayStandOnTheSameRowFoundOnceMore() {
        var longer = new TextRow(UPPER.quad().part(-0.3, 0, 1, 1), 15, false, 0);
        int width = EvenLight.on(ANY_PICTURE, UPPER).width();
        var labels = new Labels(
                line -> line.width() > width ? "PIN 8841" : "8841", ANY_PICTURE, List.of(UPPER, longer, LOWER));

        assertThat(verdict(labels, UPPER, LOWER)).isEqualTo(Verdict.EXCHANGED);
        assertThat(verdict(labels, LOWER, UPPER)).isEqualTo(Verdict.AS_TAKEN);
    }

    @Test
    void plainPaperSaysNothing() {
        assertThat(verdict(new Labels(_ -> "", ANY_PICTURE, List.of()), UPPER, LOWER))
                .isEqualTo(Verdict.SILENT);
    }

    @Test
    void chineseWordsNameTheRightRowOrNone() throws IOException {
        Map<Verdict, Integer> asDrawn = new EnumMap<>(Verdict.class);
        Map<Verdict, Integer> exchanged = new EnumMap<>(Verdict.class);
        for (int seed = 0; seed < 18; seed++) {
            Level level = List.of(Level.CLEAN, Level.NORMAL, Level.HARD).get(seed % 3);
            CardPhoto photo = PhotoMaker.made(PhotoPlan.of(seed, level, TWO_ROWS.get(seed % TWO_ROWS.size())));
            byte[] jpeg = photo.jpeg();
            DecodedPhoto decoded =
                    PhotoDecoder.decode(jpeg, PhotoHeader.of(jpeg).orElseThrow(), Long.MAX_VALUE);
            TextRow number = row(photo.card().number(), decoded.step());
            TextRow pin = row(photo.card().pin(), decoded.step());
            var labels = new Labels(_ -> "", decoded.grey(), List.of());
            asDrawn.merge(verdict(labels, number, pin), 1, Integer::sum);
            exchanged.merge(verdict(labels, pin, number), 1, Integer::sum);
        }

        assertThat(asDrawn).doesNotContainKey(Verdict.EXCHANGED);
        assertThat(exchanged).doesNotContainKey(Verdict.AS_TAKEN);
        // A third of the cards have no Chinese word by either row.
        assertThat(asDrawn.get(Verdict.AS_TAKEN)).isGreaterThan(5);
    }

    private static TextRow row(RowTruth row, int step) {
        var first = row.glyphs().getFirst().place();
        var last = row.glyphs().getLast().place();
        Quad quad = new Quad(
                corner(first.topLeft(), step),
                corner(last.topRight(), step),
                corner(last.bottomRight(), step),
                corner(first.bottomLeft(), step));
        return new TextRow(quad, row.code().length(), false, 0);
    }

    private static Corner corner(Spot spot, int step) {
        return new Corner(spot.x() / step, spot.y() / step);
    }
}
