package cardloop.web.pages.card;

import cardloop.casebook.WaitingCode;
import cardloop.web.view.CardView;

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

    static Doing of(CardView card) {
        return switch (card.standing().stage()) {
            case AWAITING_SELLER -> CORRECT;
            case READING -> waitsForReader(card) ? TYPE : WAIT;
            case OFFERED -> ANSWER_OFFER;
            case ACCEPTED -> PAID;
            case REJECTED, WITHDRAWN -> ENDED;
            case RECEIVED, QUEUED, CHECKING, UNRESOLVED, PARKED, ANSWERED, IN_REVIEW, HELD, CLEARED -> WAIT;
        };
    }

    private static boolean waitsForReader(CardView card) {
        return card.standing()
                .waiting()
                .filter(told -> told.code().equals(WaitingCode.READER_UNAVAILABLE.name()))
                .isPresent();
    }
}
