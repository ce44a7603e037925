package cardloop.reading.cards.code;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import cardloop.reading.cards.rows.Quad;
import cardloop.reading.cards.rows.TextRow;
import cardloop.reading.picture.GreyImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeveralCardsTest {
    private static final GreyImage PICTURE = new GreyImage(400, 2_000, new byte[800_000]);
    private static final List<RowShape> SHAPES =
            List.of(new RowShape(Field.NUMBER, "0123456789", 10, 10), new RowShape(Field.PIN, "0123456789", 6, 6));

    /** A wide row is a number, a narrower one a PIN, and a short one small print. */
    private static final NetReader NET =
            line -> new TestingNet(line.width() > 235 ? "4009681867" : line.width() > 170 ? "482719" : "______")
                    .posteriors(line);

    private static TextRow row(double y, double width, double panel) {
        return new TextRow(Quad.of(new Box(30 + width / 2, y, width, 20, 0)), 6, false, panel);
    }

    private static TextRow number(double y) {
        return row(y, 240, 0);
    }

    private static TextRow pin(double y) {
        return row(y, 180, 0);
    }

    private static List<Map<Field, RowReading>> cards(List<TextRow> rows) {
        return new CodeReader(NET, _ -> "").read(PICTURE, rows, SHAPES);
    }

    @Test
    void allCardsAreFoundHoweverManyLikelierRowsThereAre() {
        var rows = new ArrayList<>(List.of(number(100), pin(140)));
        rows.addAll(Collections.nCopies(5, row(1_900, 120, 0)));
        rows.add(number(500));
        rows.addAll(Collections.nCopies(10, row(1_900, 120, 0)));
        rows.addAll(List.of(pin(540), number(900), pin(940), number(1_300), pin(1_340)));

        assertThat(cards(rows)).hasSize(4).allMatch(card -> card.size() == 2);
    }

    @Test
    void aFurtherCardMayBeLaidOutMoreWidelyThanTheFirstButNotAsWideAsTwoCards() {
        List<TextRow> first = List.of(number(100), pin(140));

        assertThat(cards(with(first, number(500), pin(590)))).hasSize(2);
        assertThat(cards(with(first, number(500), pin(640)))).hasSize(1);
    }

    @Test
    void aNumberThatWouldDoBetterButStandsTooFarAwayTakesNoPinFromItsCard() {
        List<Map<Field, RowReading>> cards =
                cards(List.of(number(100), pin(140), row(400, 240, 1), pin(440), number(640)));

        assertThat(cards).hasSize(2);
        assertThat(cards.getLast()
                        .getOrDefault(Field.NUMBER, RowReading.absent())
                        .box()
                        .centreY())
                .isBetween(390.0, 410.0);
    }

    private static List<TextRow> with(List<TextRow> rows, TextRow... more) {
        var all = new ArrayList<>(rows);
        Collections.addAll(all, more);
        return all;
    }
}
