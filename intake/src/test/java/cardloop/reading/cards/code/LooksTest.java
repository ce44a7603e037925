package cardloop.reading.cards.code;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.RowShape;
import cardloop.reading.cards.rows.Quad;
import cardloop.reading.cards.rows.TextRow;
import cardloop.reading.picture.GreyImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LooksTest {
    private static final GreyImage PICTURE = new GreyImage(400, 200, new byte[80_000]);
    private static final TextRow ROW = new TextRow(Quad.of(new Box(200, 100, 200, 20, 0)), 6, false, 0);
    private static final RowShape SHAPE = new RowShape(Field.PIN, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 6, 6);

    /** What stands there when the third look of all sees one text and the others another, and how many looks there were. */
    private static Told told(String third, String others) {
        var looks = new AtomicInteger();
        NetReader net = line -> new TestingNet(looks.incrementAndGet() == 3 ? third : others).posteriors(line);
        Claim claim =
                SeenRow.of(net, PICTURE, ROW).claims(List.of(SHAPE)).findFirst().orElseThrow();
        String code = new Looks(net, PICTURE, List.of(ROW))
                .together(claim)
                .fit()
                .code()
                .reveal();
        return new Told(code, looks.get());
    }

    private record Told(String code, int looks) {}

    @Test
    void mostLooksAreRightRatherThanTheSurestOne() {
        assertThat(told("WXK94B", "WXh94B").code()).isEqualTo("WXH94B");
    }

    @Test
    void oneLookThatReadsFarBetterOutdoesManyThatReadBadly() {
        assertThat(told("WXK94B", "wxhh4b").code()).isEqualTo("WXK94B");
    }

    @Test
    void printThatReadsWellIsNotLookedAtAgain() {
        assertThat(told("WXK94B", "WXH94B")).isEqualTo(new Told("WXH94B", 1));
    }
}
