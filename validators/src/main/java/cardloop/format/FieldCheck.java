package cardloop.format;

import cardloop.format.Finding.Field;
import cardloop.text.NormalisedText;
import java.util.List;

/** The number or the PIN held against its rule. */
final class FieldCheck {
    private static final int MOST_PLACES_SHOWN = 8;

    private final Field field;
    private final List<Finding> findings;

    /** @param findings where faults are added, in no order */
    FieldCheck(Field field, List<Finding> findings) {
        this.field = field;
        this.findings = findings;
    }

    /** The characters that count, folded as the issuer reads them; with faults found they are no code. */
    String check(FieldRule rule, String typed) {
        NormalisedText text = NormalisedText.of(typed);
        return switch (rule) {
            case FieldRule.NotPrinted() -> {
                if (!text.isEmpty()) {
                    findings.add(FindingTexts.notExpected(field, typed.length()));
                }
                yield "";
            }
            case FieldRule.NotKnown() -> text.value();
            case FieldRule.Shaped shaped -> shaped(shaped, text);
        };
    }

    private String shaped(FieldRule.Shaped rule, NormalisedText text) {
        if (text.isEmpty()) {
            findings.add(FindingTexts.missing(field, rule));
            return "";
        }
        String folded = rule.alphabet().fold(text.value());
        int before = findings.size();
        alphabet(rule, text, folded);
        length(rule, text);
        if (findings.size() == before) {
            meaning(rule, text, folded);
        }
        return folded;
    }

    private void alphabet(FieldRule.Shaped rule, NormalisedText text, String folded) {
        int places = 0;
        int at = 0;
        while (at < folded.length() && places < MOST_PLACES_SHOWN) {
            int end = endOfTrouble(rule, folded, at);
            if (end > at) {
                findings.add(
                        rule.isMasked(folded.charAt(at))
                                ? FindingTexts.masked(field, text, at, end)
                                : FindingTexts.alphabet(field, rule, text, at, end));
                places++;
            }
            at = Math.max(end, at + 1);
        }
    }

    /** Masked characters and wrong ones are told apart also where they stand side by side. */
    private static int endOfTrouble(FieldRule.Shaped rule, String folded, int from) {
        boolean isMasked = rule.isMasked(folded.charAt(from));
        int end = from;
        while (end < folded.length()
                && !rule.alphabet().contains(folded.charAt(end))
                && rule.isMasked(folded.charAt(end)) == isMasked) {
            end++;
        }
        return end;
    }

    private void length(FieldRule.Shaped rule, NormalisedText text) {
        if (text.isCut() || !rule.lengths().contains(text.length())) {
            findings.add(FindingTexts.length(field, rule, text));
        }
    }

    private void meaning(FieldRule.Shaped rule, NormalisedText text, String folded) {
        if (!rule.startsRight(folded)) {
            findings.add(FindingTexts.prefix(field, text));
        } else if (!rule.checkDigit().fits(folded)) {
            findings.add(FindingTexts.checkDigit(field, text));
        } else if (rule.isRefused(folded)) {
            findings.add(FindingTexts.subKind(field, text, rule.refused().orElseThrow()));
        }
    }
}
