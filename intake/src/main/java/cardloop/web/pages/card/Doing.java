package cardloop.web.pages.card;

import cardloop.casebook.WaitingCode;
import cardloop.web.view.CardView;
import java.util.Set;

/** What its seller can do with a card now; pages draw one form for each. */
enum Doing {
    /** Correct or complete the code. */
    CORRECT,
    /** Take or refuse the offer. */
    ANSWER_OFFER,
    /** Type the code, or wait until its photo can be read. */
    TYPE,
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
            case "READING" -> waitsForReader(card) ? TYPE : WAIT;
            case "OFFERED" -> ANSWER_OFFER;
            case "ACCEPTED" -> PAID;
            case "REJECTED", "WITHDRAWN" -> ENDED;
            default -> WAIT;
        };
    }

    private static boolean waitsForReader(CardView card) {
        return card.standing()
                .waiting()
                .filter(told -> told.code().equals(WaitingCode.READER_UNAVAILABLE.name()))
                .isPresent();
    }

    /** A card can be taken back while no issuer was asked. */
    static boolean canWithdraw(CardView card) {
        return NOT_ASKED_YET.contains(card.standing().state());
    }
}
