package cardloop.inquiry;

import cardloop.card.Balance;
import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an issuer told about a card, normalised; an absent fact was not told.
 *
 * @param standing how the card stands
 * @param faceValue the real face value
 * @param balance what is left on it, where parts can be used
 * @param bindRequires what whoever draws it must bring, such as {@code PHONE}; empty when nothing. At most
 *     {@link #MAX_BIND_WORDS} words of 1 to 19 letters, digits, {@code _} and {@code -}: together they are kept in 200 characters
 * @param activatedOn day of activation
 */
public record CardFacts(
        Standing standing,
        Optional<FaceValue> faceValue,
        Optional<Balance> balance,
        Optional<BatchNo> batch,
        Optional<Region> region,
        Optional<Expiry> expiry,
        Optional<LocalDate> activatedOn,
        List<String> bindRequires) {
    /** A longer list is no card's that anybody could draw. */
    public static final int MAX_BIND_WORDS = 10;

    private static final Pattern BIND_WORD = Pattern.compile("[A-Za-z0-9_-]{1,19}");

    public CardFacts {
        bindRequires = List.copyOf(bindRequires);
        if (bindRequires.size() > MAX_BIND_WORDS || !bindRequires.stream().allMatch(BIND_WORD.asMatchPredicate())) {
            throw new IllegalArgumentException("what a draw requires is at most " + MAX_BIND_WORDS + " short words");
        }
    }

    /** Facts that say no more than how the card stands. */
    public static CardFacts only(Standing standing) {
        return new CardFacts(
                standing,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
