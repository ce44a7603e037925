package cardloop.recognition;

import cardloop.format.CardFormat;
import cardloop.format.FieldRule.NotKnown;
import cardloop.format.FieldRule.NotPrinted;
import cardloop.format.FieldRule.Shaped;
import cardloop.text.NormalisedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Whether a code has the shape of a kind. One of a sub-kind that is lost when submitted does not count as a fit. */
final class Fit {
    private Fit() {}

    static Optional<KindMatch> ofPair(CardFormat format, NormalisedText number, NormalisedText pin) {
        if (number.isCut()
                || pin.isCut()
                || !(format.number() instanceof Shaped numberRule)
                || !(format.pin() instanceof Shaped pinRule)
                || !isTaken(numberRule, number.value())
                || !isTaken(pinRule, pin.value())) {
            return Optional.empty();
        }
        boolean isGrouped = isGrouped(numberRule, number.groups()) || isGrouped(pinRule, pin.groups());
        return Optional.of(new KindMatch(
                format,
                OptionalInt.empty(),
                numberRule.prefixEvidence(number.value()) + pinRule.prefixEvidence(pin.value()),
                isGrouped,
                freedom(numberRule, number.length()) + freedom(pinRule, pin.length())));
    }

    /** Every way of reading one text as a card of this kind. */
    static List<KindMatch> ofText(CardFormat format, NormalisedText text) {
        if (text.isCut() || !(format.pin() instanceof Shaped pin)) {
            return List.of();
        }
        return switch (format.number()) {
            case NotKnown() -> List.of();
            case NotPrinted() -> alone(format, pin, text);
            case Shaped number -> runOn(format, number, pin, text);
        };
    }

    private static List<KindMatch> alone(CardFormat format, Shaped pin, NormalisedText text) {
        return isTaken(pin, text.value())
                ? List.of(new KindMatch(
                        format,
                        OptionalInt.of(text.startOf(0)),
                        pin.prefixEvidence(text.value()),
                        isGrouped(pin, text.groups()),
                        freedom(pin, text.length())))
                : List.of();
    }

    /** Typed in groups, it can only be cut between two of them. */
    private static boolean canBeCut(NormalisedText text, int cut, boolean isGrouped) {
        return cut < text.length() && (!isGrouped || text.startOf(cut) > text.endOf(cut - 1));
    }

    private static List<KindMatch> runOn(CardFormat format, Shaped number, Shaped pin, NormalisedText text) {
        List<KindMatch> ways = new ArrayList<>();
        boolean isGrouped = text.groups().size() > 1;
        for (int cut : number.lengths()) {
            if (canBeCut(text, cut, isGrouped) && pin.lengths().contains(text.length() - cut)) {
                String first = text.value().substring(0, cut);
                String rest = text.value().substring(cut);
                if (isTaken(number, first) && isTaken(pin, rest)) {
                    ways.add(new KindMatch(
                            format,
                            OptionalInt.of(text.startOf(cut)),
                            number.prefixEvidence(first) + pin.prefixEvidence(rest),
                            false,
                            freedom(number, cut) + freedom(pin, rest.length())));
                }
            }
        }
        return ways;
    }

    private static boolean isTaken(Shaped rule, String code) {
        return rule.accepts(code) && !rule.isRefused(code);
    }

    private static boolean isGrouped(Shaped rule, List<Integer> typed) {
        return typed.size() > 1 && rule.groups().contains(typed);
    }

    /** Bits of choice in a field of this length: its free places, and the lengths it might have had instead. */
    private static int freedom(Shaped rule, int length) {
        int fixed =
                rule.starts().stream().mapToInt(prefix -> prefix.fixed()).min().orElse(0);
        double perPlace = Math.log(rule.alphabet().characters().length());
        double all = (length - fixed) * perPlace + Math.log(rule.lengths().size());
        return (int) Math.round(all / Math.log(2));
    }
}
