package cardloop.recognition;

import cardloop.card.Bilingual;
import cardloop.format.CardFormat;
import cardloop.format.FieldRule;
import cardloop.format.FieldRule.NotKnown;
import cardloop.format.FieldRule.NotPrinted;
import cardloop.format.FieldRule.Shaped;
import cardloop.text.NormalisedText;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * How far a code is from a kind it does not fit. Near is: one field is right, the other is wrong in one way.
 *
 * @param why worked out only for the nearest: words cost more than distances
 */
record Nearness(CardFormat format, int distance, Supplier<Bilingual> why) {
    static final Comparator<Nearness> NEAREST_FIRST = Comparator.comparing(Nearness::distance)
            .thenComparing(near -> !near.format.kind().isAccepted())
            .thenComparing(near -> near.format.kind().confidence());

    /** More characters missing or too many make it another kind, not a slip. */
    private static final int MOST_CHARACTERS_OFF = 2;

    private static final Bilingual EXCHANGED = new Bilingual("卡号和密码写反了", "number and PIN are exchanged");

    private static final NormalisedText NOTHING = NormalisedText.of("");

    private static final int RIGHT = 0;
    private static final int SLIP = 1;
    private static final int OTHER_BEGINNING = 2;
    private static final int FIELD_MISSING = 4;

    NearMiss told() {
        return new NearMiss(format, why.get(), distance);
    }

    static Optional<Nearness> ofPair(
            CardFormat format, NormalisedText number, NormalisedText pin, String typedNumber, String typedPin) {
        if (isKnown(format) && isSwapped(format, number, pin)) {
            return Optional.of(new Nearness(format, SLIP, () -> EXCHANGED));
        }
        OptionalInt numberOff = off(format.number(), number);
        OptionalInt pinOff = numberOff.isEmpty() ? numberOff : off(format.pin(), pin);
        if (pinOff.isEmpty() || Math.min(numberOff.getAsInt(), pinOff.getAsInt()) != RIGHT) {
            return Optional.empty();
        }
        int distance = Math.max(numberOff.getAsInt(), pinOff.getAsInt());
        if (distance == RIGHT) {
            return Optional.empty();
        }
        return Optional.of(new Nearness(
                format,
                distance,
                () -> format.keyFindings(typedNumber, typedPin).getFirst().text()));
    }

    /** One text: a PIN alone, or number and PIN run together. */
    static Optional<Nearness> ofText(CardFormat format, NormalisedText text, String typed) {
        if (format.number() instanceof Shaped number && format.pin() instanceof Shaped pin && !text.isCut()) {
            Optional<Nearness> runOn = ofRunOn(format, number, pin, text);
            return runOn.isPresent() ? runOn : ofPair(format, NOTHING, text, "", typed);
        }
        return ofPair(format, NOTHING, text, "", typed);
    }

    private static Optional<Nearness> ofRunOn(CardFormat format, Shaped number, Shaped pin, NormalisedText text) {
        int total = text.length();
        for (int cut : number.lengths()) {
            if (cut < total && pin.lengths().contains(total - cut)) {
                String first = text.value().substring(0, cut);
                String rest = text.value().substring(cut);
                return ofPair(format, NormalisedText.of(first), NormalisedText.of(rest), first, rest);
            }
        }
        int longest = number.longest() + pin.longest();
        int shortest = number.shortest() + pin.shortest();
        int off = total > longest ? total - longest : shortest - total;
        boolean isNear = off >= 1
                && off <= MOST_CHARACTERS_OFF
                && number.alphabet().containsAll(text.value().substring(0, Math.min(total, number.shortest())))
                && pin.alphabet().containsAll(text.value().substring(Math.min(total, number.longest() + off)));
        return isNear
                ? Optional.of(new Nearness(format, off, () -> total(total, total > longest ? longest : shortest)))
                : Optional.empty();
    }

    private static Bilingual total(int given, int wanted) {
        String zh = given < wanted ? "少 " + (wanted - given) : "多 " + (given - wanted);
        String en = given < wanted ? (wanted - given) + " short of" : (given - wanted) + " more than";
        return new Bilingual(
                "卡号加密码共 " + wanted + " 位，这里" + zh + " 位",
                given + " characters: " + en + " the " + wanted + " of number and PIN together");
    }

    private static boolean isKnown(CardFormat format) {
        return format.number() instanceof Shaped && format.pin() instanceof Shaped;
    }

    private static boolean isSwapped(CardFormat format, NormalisedText number, NormalisedText pin) {
        return !pin.isEmpty()
                && format.number().accepts(pin.value())
                && format.pin().accepts(number.value());
    }

    /** 0 when it fits; empty when it is far off or nothing is known. */
    private static OptionalInt off(FieldRule rule, NormalisedText text) {
        return switch (rule) {
            case NotKnown() -> OptionalInt.empty();
            case NotPrinted() -> OptionalInt.of(text.isEmpty() ? RIGHT : FIELD_MISSING);
            case Shaped shaped -> text.isEmpty() ? OptionalInt.of(FIELD_MISSING) : off(shaped, text);
        };
    }

    private static OptionalInt off(Shaped rule, NormalisedText text) {
        int lengthOff = lengthOff(rule, text.length());
        if (text.isCut() || lengthOff > MOST_CHARACTERS_OFF) {
            return OptionalInt.empty();
        }
        String code = rule.alphabet().fold(text.value());
        int wrong = wrongCharacters(rule, code);
        if (lengthOff > 0 && wrong > 0) {
            return OptionalInt.empty();
        }
        if (lengthOff + wrong > 0) {
            return OptionalInt.of(lengthOff + wrong);
        }
        if (!rule.startsRight(code)) {
            return OptionalInt.of(OTHER_BEGINNING);
        }
        return OptionalInt.of(rule.accepts(code) && !rule.isRefused(code) ? RIGHT : SLIP);
    }

    private static int lengthOff(Shaped rule, int length) {
        int least = Integer.MAX_VALUE;
        for (int right : rule.lengths()) {
            least = Math.min(least, Math.abs(right - length));
        }
        return least;
    }

    private static int wrongCharacters(Shaped rule, String code) {
        int wrong = 0;
        for (int i = 0; i < code.length(); i++) {
            wrong += rule.alphabet().contains(code.charAt(i)) ? 0 : 1;
        }
        return wrong;
    }
}
