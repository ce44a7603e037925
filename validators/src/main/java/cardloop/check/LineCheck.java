package cardloop.check;

import cardloop.card.Bilingual;
import cardloop.check.CheckedLine.LineFinding;
import cardloop.check.CheckedLine.LineVerdict;
import cardloop.check.TextLines.Line;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.pasted.CardLine;
import cardloop.pasted.CardLines;
import cardloop.pasted.PastedKinds;
import cardloop.recognition.Recogniser;
import cardloop.recognition.Recognition;
import cardloop.suggestion.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks a line: of the kind declared for all, else of the kind in its first column, else of whatever kind it fits. */
final class LineCheck {
    private static final Pattern KIND_FIRST =
            Pattern.compile("\\h*(?<kind>[A-Za-z][A-Za-z0-9_]{1,23})(?:\\h*[,，;；|｜:：]\\h*|\\h+)");
    private static final Bilingual TOO_LONG = new Bilingual(
            "这一行超过 " + TextLines.LONGEST + " 个字符，不是一张卡，没有检查；请分成多行",
            "this line has more than " + TextLines.LONGEST + " characters, no card has; split it, it was not checked");
    private static final Bilingual NO_KIND = new Bilingual(
            "没有卡种是这个样子的；请核对，或在行首或用 --kind 写明卡种",
            "no kind looks like this; compare with the card, or state the kind first in the line or by --kind");

    private final CardFormats formats;
    private final Optional<CardFormat> declared;
    private final String face;
    private final Recogniser recogniser;

    /** @param face in yuan; empty when face values are not to be looked at */
    LineCheck(CardFormats formats, Optional<CardFormat> declared, String face) {
        this.formats = formats;
        this.declared = declared;
        this.face = face;
        this.recogniser = new Recogniser(formats);
    }

    /** Empty for a line without a card. */
    Optional<CheckedLine> check(Line line) {
        if (line.isCut()) {
            LineFinding tooLong = new LineFinding("LINE_TOO_LONG", 1, TextLines.LONGEST, TOO_LONG, Suggestions.NONE);
            return Optional.of(
                    new CheckedLine(line.number(), List.of(), "", "", LineVerdict.MALFORMED, List.of(tooLong)));
        }
        if (declared.isPresent()) {
            return of(declared.get(), line, 0);
        }
        Matcher first = KIND_FIRST.matcher(line.text());
        if (first.lookingAt()) {
            Optional<CardFormat> stated = formats.find(first.group("kind").toUpperCase(Locale.ROOT));
            if (stated.isPresent()) {
                return of(stated.get(), line, first.end());
            }
        }
        return ofAnyKind(line);
    }

    private Optional<CheckedLine> of(CardFormat format, Line line, int from) {
        Optional<CardLine> cut = cut(line.text().substring(from), format);
        if (cut.isEmpty() && from > 0) {
            cut = Optional.of(new CardLine(1, "", 0, "", 0));
        }
        return cut.map(card -> new CardCheck(format, card, from).of(line.number(), face));
    }

    private Optional<CheckedLine> ofAnyKind(Line line) {
        Optional<Recognition> recognised = PastedKinds.of(line.text(), recogniser).lines().stream()
                .map(PastedKinds.LineKinds::recognition)
                .findFirst();
        return recognised.flatMap(recognition ->
                recognition.kinds().isEmpty() ? ofNoKind(line, recognition) : fits(line, recognition.kinds()));
    }

    private static Optional<CheckedLine> fits(Line line, List<CardFormat> kinds) {
        List<String> codes = kinds.stream().map(CardFormat::code).toList();
        return cut(line.text(), kinds.getFirst())
                .map(card -> new CheckedLine(
                        line.number(),
                        codes,
                        CardCheck.maskedNumber(card),
                        CardCheck.dots(card.pin()),
                        LineVerdict.FITS,
                        List.of()));
    }

    /** With the kind it misses by the least, if it is near any. */
    private static Optional<CheckedLine> ofNoKind(Line line, Recognition recognition) {
        Bilingual text = recognition.nearMisses().stream()
                .findFirst()
                .map(near -> new Bilingual(
                        NO_KIND.zh() + "。最接近的是" + near.format().kind().name().zh() + "："
                                + near.why().zh(),
                        NO_KIND.en() + ". Nearest is "
                                + near.format().kind().name().en() + ": "
                                + near.why().en()))
                .orElse(NO_KIND);
        LineFinding none = new LineFinding("KIND_UNKNOWN", 0, 0, text, Suggestions.NONE);
        return Optional.of(new CheckedLine(
                line.number(), List.of(), "", CardCheck.dots(line.text()), LineVerdict.MALFORMED, List.of(none)));
    }

    private static Optional<CardLine> cut(String text, CardFormat format) {
        return CardLines.of(text, format).stream().findFirst();
    }
}
