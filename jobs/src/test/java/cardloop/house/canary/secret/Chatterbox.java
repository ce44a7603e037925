package cardloop.house.canary.secret;

import cardloop.card.CardPin;
import java.util.Optional;

/** Breaks a rule: opens PINs, by a call and by a method reference. */
public final class Chatterbox {
    private Chatterbox() {}

    public static String say(CardPin pin) {
        return pin.reveal();
    }

    /** Lambdas and references count like calls. */
    public static final class Whisperer {
        private Whisperer() {}

        public static Optional<String> say(Optional<CardPin> pin) {
            return pin.map(CardPin::reveal);
        }
    }
}
