package cardloop.stub.payout;

import java.time.Duration;
import java.time.Instant;

/** A transfer the channel took on; its status is a question of time. */
record PretendTransfer(TransferRequest request, PayeeRule rule, String channelNo, Instant startedAt) {
    private static final Duration PROCESSING = Duration.ofSeconds(30);

    enum Status {
        SUCCESS,
        PROCESSING,
        FAILED
    }

    Status status(Instant now) {
        return switch (rule) {
            case PAYS,
                    BUSY_BUT_PAYS,
                    BUSY_AND_LOST,
                    MISSING_IN_STATEMENT,
                    OTHER_AMOUNT_IN_STATEMENT,
                    GHOST_IN_STATEMENT -> Status.SUCCESS;
            case UNKNOWN_PAYEE, OTHER_NAME, OVER_LIMIT -> Status.FAILED;
            case PAYS_LATER -> now.isBefore(finishedAt()) ? Status.PROCESSING : Status.SUCCESS;
            case FAILS_LATER -> now.isBefore(finishedAt()) ? Status.PROCESSING : Status.FAILED;
        };
    }

    /** Why it failed; empty for a rule that pays. */
    String reason() {
        return switch (rule) {
            case UNKNOWN_PAYEE -> "PAYEE_NOT_FOUND";
            case OTHER_NAME -> "NAME_MISMATCH";
            case OVER_LIMIT, FAILS_LATER -> "LIMIT";
            case PAYS,
                    PAYS_LATER,
                    BUSY_BUT_PAYS,
                    BUSY_AND_LOST,
                    MISSING_IN_STATEMENT,
                    OTHER_AMOUNT_IN_STATEMENT,
                    GHOST_IN_STATEMENT -> "";
        };
    }

    Instant finishedAt() {
        boolean later = rule == PayeeRule.PAYS_LATER || rule == PayeeRule.FAILS_LATER;
        return later ? startedAt.plus(PROCESSING) : startedAt;
    }
}
