package cardloop.reading.cards.label;

import cardloop.reading.cards.opinion.LineReader;
import cardloop.reading.cards.rows.TextRow;
import cardloop.reading.picture.GreyImage;
import java.util.List;

/** The words printed before and above rows, Latin and Chinese, for telling number and PIN apart when both have one shape. */
public final class Labels {
    private final LatinLabels latin;
    private final ChineseLabels chinese;

    public Labels(LineReader reader, GreyImage picture, List<TextRow> rows) {
        this.latin = new LatinLabels(reader, picture, rows);
        this.chinese = new ChineseLabels(picture);
    }

    /** Whether two rows are what they are taken for. */
    public enum Verdict {
        AS_TAKEN,
        EXCHANGED,
        SILENT
    }

    /**
     * A row with what may be its label.
     *
     * @param whole as it was found, perhaps with its label
     * @param code the part of it that is the code
     */
    public record Labelled(TextRow whole, TextRow code) {}

    /** What the words by these rows say. Latin ones are asked first: nothing else looks like them. */
    public Verdict on(Labelled number, Labelled pin) {
        Verdict said = verdict(latin.pinRatherThanNumber(pin.whole()) - latin.pinRatherThanNumber(number.whole()));
        return said == Verdict.SILENT ? verdict(chinese.lean(number.code(), pin.code())) : said;
    }

    private static Verdict verdict(double lean) {
        return lean > 0 ? Verdict.AS_TAKEN : lean < 0 ? Verdict.EXCHANGED : Verdict.SILENT;
    }
}
