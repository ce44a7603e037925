package cardloop.check;

import cardloop.card.CardNumber;
import cardloop.check.CheckedLine.LineFinding;
import cardloop.check.CheckedLine.LineVerdict;
import cardloop.format.CardFormat;
import cardloop.format.Finding;
import cardloop.format.Finding.Field;
import cardloop.format.FormatFault;
import cardloop.format.FormatVerdict;
import cardloop.format.TypedCard;
import cardloop.pasted.CardLine;
import cardloop.suggestion.Suggestions;
import cardloop.text.NormalisedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One cut line held against one kind.
 *
 * @param from where in the whole line the cut part begins
 */
record CardCheck(CardFormat format, CardLine card, int from) {
    private static final int MOST_DOTS = 32;

    /** @param face in yuan; empty when face values are not to be looked at */
    CheckedLine of(long line, String face) {
        List<Finding> findings = findings(face);
        boolean isKeyGood = findings.stream().noneMatch(finding -> isKey(finding.field()));
        return new CheckedLine(
                line,
                List.of(format.code()),
                isKeyGood ? maskedNumber(card) : dots(card.number()),
                dots(card.pin()),
                findings.isEmpty() ? LineVerdict.WELL_FORMED : LineVerdict.MALFORMED,
                told(findings));
    }

    /** For a line of which number and PIN are well formed. */
    static String maskedNumber(CardLine card) {
        return new CardNumber(NormalisedText.of(card.number()).value()).masked();
    }

    static String dots(String typed) {
        return "•".repeat(Math.min(MOST_DOTS, NormalisedText.of(typed).length()));
    }

    private List<Finding> findings(String face) {
        return switch (format.check(TypedCard.of(format.code(), card.number(), card.pin(), face))) {
            case FormatVerdict.WellFormedCard good -> List.of();
            case FormatVerdict.MalformedCard(List<Finding> findings) ->
                findings.stream()
                        .filter(finding -> !face.isEmpty() || finding.fault() != FormatFault.FACE_VALUE_MISSING)
                        .toList();
        };
    }

    /** The suggestions of a field stand with its first finding. */
    private List<LineFinding> told(List<Finding> findings) {
        Set<Field> seen = EnumSet.noneOf(Field.class);
        List<LineFinding> told = new ArrayList<>();
        for (Finding finding : findings) {
            boolean isFirst = isKey(finding.field()) && seen.add(finding.field());
            told.add(told(finding, isFirst ? meant(finding.field()) : Suggestions.NONE));
        }
        return told;
    }

    private Suggestions meant(Field field) {
        String typed = field == Field.PIN ? card.pin() : card.number();
        return Suggestions.of(format, field, NormalisedText.of(typed)).shifted(offset(field));
    }

    private LineFinding told(Finding finding, Suggestions meant) {
        int column = isKey(finding.field()) ? offset(finding.field()) + finding.position() + 1 : 0;
        return new LineFinding(finding.fault().name(), column, finding.length(), finding.text(), meant);
    }

    private int offset(Field field) {
        return from + (field == Field.PIN ? card.pinOffset() : card.numberOffset());
    }

    private static boolean isKey(Field field) {
        return field == Field.NUMBER || field == Field.PIN;
    }
}
