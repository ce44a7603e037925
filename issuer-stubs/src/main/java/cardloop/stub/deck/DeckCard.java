package cardloop.stub.deck;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One card of the deck.
 *
 * @param kind kind code, such as {@code SZX}
 * @param number serial; empty where the kind has none
 * @param pin the secret; never shown by {@link #toString()}
 * @param state what the card is
 * @param faceFen face value in fen
 * @param balanceFen what is left on it, in fen
 * @param batch batch, empty where unknown
 * @param region ISO 3166: {@code CN} or {@code CN-GD}
 * @param expiresOn last good day, or null for never
 * @param activatedOn day of activation, or null
 */
public record DeckCard(
        String kind,
        String number,
        String pin,
        CardState state,
        long faceFen,
        long balanceFen,
        String batch,
        String region,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate activatedOn) {

    /** A valid card of the whole country, full, without batch and dates. */
    public static DeckCard valid(String kind, String number, String pin, long faceFen) {
        return new DeckCard(kind, number, pin, CardState.VALID, faceFen, faceFen, "", "CN", null, null);
    }

    public DeckCard in(CardState newState) {
        return new DeckCard(kind, number, pin, newState, faceFen, balanceFen, batch, region, expiresOn, activatedOn);
    }

    public DeckCard withBalanceFen(long newBalanceFen) {
        return new DeckCard(kind, number, pin, state, faceFen, newBalanceFen, batch, region, expiresOn, activatedOn);
    }

    public DeckCard ofBatch(String newBatch) {
        return new DeckCard(kind, number, pin, state, faceFen, balanceFen, newBatch, region, expiresOn, activatedOn);
    }

    public DeckCard ofRegion(String newRegion) {
        return new DeckCard(kind, number, pin, state, faceFen, balanceFen, batch, newRegion, expiresOn, activatedOn);
    }

    public DeckCard expiring(LocalDate newExpiresOn) {
        return new DeckCard(kind, number, pin, state, faceFen, balanceFen, batch, region, newExpiresOn, activatedOn);
    }

    public DeckCard activated(LocalDate newActivatedOn) {
        return new DeckCard(kind, number, pin, state, faceFen, balanceFen, batch, region, expiresOn, newActivatedOn);
    }

    /** The state as it stands on a day: a valid card past its last day is expired. */
    public CardState stateOn(LocalDate today) {
        boolean past = expiresOn != null && today.isAfter(expiresOn);
        return state == CardState.VALID && past ? CardState.EXPIRED : state;
    }

    @Override
    public String toString() {
        return kind + " " + (number.isEmpty() ? "(no number)" : number) + " " + state;
    }
}
