package cardloop.web.card;

import cardloop.web.view.CardView;
import java.util.Set;

/** What its seller can do with a card now; pages draw one form for each. */
enum Doing {
    /** Correct or complete the code. */
    CORRECT,
    /** Take or refuse the offer. */
    ANSWER_OFFER,
    /** Nothing but wait. */
    WAIT,
    /** Nothing more: paid. */
    PAID,
    /** Nothing more here: it ended. */
    ENDED;

    private static final Set<String> NOT_ASKED_YET = Set.of("RECEIVED", "READING", "AWAITING_SELLER", "QUEUED");

    static Doing of(CardView card) {
        return switch (card.standing().state()) {
            case "AWAITING_SELLER" -> CORRECT;
            case "OFFERED" -> ANSWER_OFFER;
            case "ACCEPTED" -> PAID;
            case "REJECTED", "WITHDRAWN" -> ENDED;
            default -> WAIT;
        };
    }

    /** A card can be taken back while no issuer was asked. */
    static boolean canWithdraw(CardView card) {
        return NOT_ASKED_YET.contains(card.standing().state());
    }
}
