package cardloop.issuers.asking;

import cardloop.issuers.questions.Grant;

/** What a lane got when it asked for a permit. */
sealed interface Permit {
    record Granted(Grant grant) implements Permit {}

    /** One permit is spent, on a request that asks about no card. */
    record Spent() implements Permit {}

    /** The limits allow nothing before {@code micros} from now. */
    record Wait(long micros) implements Permit {}

    record NothingDue() implements Permit {}

    record Paused() implements Permit {}
}
