package cardloop.stub.demo;

import cardloop.stub.deck.CardState;
import cardloop.stub.deck.DeckCard;
import java.time.LocalDate;

/**
 * What a seller does with one card.
 *
 * @param truth the card as the deck has it
 * @param how how it is sent
 * @param sellerKey API key of who sends it
 * @param pin the PIN as the seller gives it
 * @param faceFen the face value as the seller declares it, in fen
 * @param goal where it must come to
 */
public record DemoErrand(DeckCard truth, How how, String sellerKey, String pin, long faceFen, DemoGoal goal) {
    /** How a card is sent. */
    public enum How {
        TYPED("typed"),
        PASTED("pasted"),
        CLEAN_PHOTO("photo"),
        UNREADABLE_PHOTO("bad photo");

        private final String shown;

        How(String shown) {
            this.shown = shown;
        }

        public boolean isPhoto() {
            return this == CLEAN_PHOTO || this == UNREADABLE_PHOTO;
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    static DemoErrand honest(DeckCard truth, How how, String sellerKey, DemoGoal goal) {
        return new DemoErrand(truth, how, sellerKey, truth.pin(), truth.faceFen(), goal);
    }

    DemoErrand withPin(String otherPin) {
        return new DemoErrand(truth, how, sellerKey, otherPin, faceFen, goal);
    }

    DemoErrand declaring(long otherFaceFen) {
        return new DemoErrand(truth, how, sellerKey, pin, otherFaceFen, goal);
    }

    /** Kind and the last four characters of the number, or of the PIN where there is no number. */
    String masked() {
        String shown = truth.number().isEmpty() ? truth.pin() : truth.number();
        return truth.kind() + " ****" + shown.substring(Math.max(0, shown.length() - 4));
    }

    /** The deck's truth in a few words, and in what the seller is wrong. */
    String told(LocalDate today) {
        CardState state = truth.stateOn(today);
        String region = truth.region().equals("CN") ? "" : " " + truth.region();
        String face = faceFen == truth.faceFen() ? "" : ", said to be " + DemoMoney.yuan(faceFen);
        String secret =
                pin.equals(truth.pin()) ? "" : pin.length() == truth.pin().length() ? ", wrong PIN" : ", PIN too short";
        return state + " " + DemoMoney.yuan(truth.faceFen()) + region + face + secret;
    }

    @Override
    public String toString() {
        return masked() + " " + how + " " + goal;
    }
}
