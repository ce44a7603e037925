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
import cardloop.suggestion.Edit;
import cardloop.suggestion.Suggestion;
import cardloop.suggestion.Suggestions;
import cardloop.text.NormalisedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
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

    private List<LineFinding> told(List<Finding> findings) {
        Set<Field> seen = EnumSet.noneOf(Field.class);
        List<LineFinding> told = new ArrayList<>();
        for (Finding finding : findings) {
            boolean isFirst = isKey(finding.field()) && seen.add(finding.field());
            told.add(isFirst ? withSuggestions(finding) : told(finding, List.of(), OptionalLong.empty()));
        }
        return told;
    }

    /** The suggestions of a field stand with its first finding. */
    private LineFinding withSuggestions(Finding finding) {
        String typed = finding.field() == Field.PIN ? card.pin() : card.number();
        Suggestions suggestions = Suggestions.of(format, finding.field(), NormalisedText.of(typed));
        List<Suggestion> inLine =
                suggestions.ranked().stream().map(this::inLine).toList();
        return told(finding, inLine, suggestions.completions());
    }

    private LineFinding told(Finding finding, List<Suggestion> suggestions, OptionalLong completions) {
        int column = isKey(finding.field()) ? offset(finding.field()) + finding.position() + 1 : 0;
        return new LineFinding(
                finding.fault().name(), column, finding.length(), finding.text(), suggestions, completions);
    }

    private Suggestion inLine(Suggestion one) {
        Edit edit = one.edit();
        Edit there = new Edit(offset(one.field()) + edit.position() + 1, edit.length(), edit.replacement());
        return new Suggestion(one.field(), there, one.slip(), one.weightMillibits(), one.reason());
    }

    private int offset(Field field) {
        return from + (field == Field.PIN ? card.pinOffset() : card.numberOffset());
    }

    private static boolean isKey(Field field) {
        return field == Field.NUMBER || field == Field.PIN;
    }
}
