package cardloop.issuer;

import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.Refusal;
import cardloop.wire.HttpJson;
import cardloop.wire.Reply;
import cardloop.wire.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The refusals that both doors of JD know: address locked, too many requests, closed. */
record HttpJdRefusals(RetryAfter retryAfter) {
    private static final Duration LOCKED = Duration.ofHours(1);

    HttpJdRefusals(Clock clock) {
        this(new RetryAfter(clock));
    }

    /** Empty when the answer is none of the three. */
    Optional<InquiryOutcome> of(Reply.Received received) {
        return switch (received.status()) {
            case 423 -> Optional.of(Refusals.rate(rest(received, LOCKED), "423"));
            case 429 -> Optional.of(tooMany(received));
            case 503 -> Optional.of(Refusals.closed(rest(received, Refusals.MAINTENANCE), "503"));
            default -> Optional.empty();
        };
    }

    private Duration rest(Reply.Received received, Duration otherwise) {
        return retryAfter.of(received.header("retry-after"), otherwise);
    }

    private InquiryOutcome tooMany(Reply.Received received) {
        Refusal.Scope scope = isAccount(received) ? Refusal.Scope.ACCOUNT : Refusal.Scope.EGRESS;
        return new Refused(scope, rest(received, Refusals.RATE), new Refusal.RateLimited(), "429");
    }

    /** A 429 is a refusal even when its body cannot be read; then only the address rests. */
    private static boolean isAccount(Reply.Received received) {
        try {
            return HttpJson.text(HttpJson.read(received.body()), "scope")
                    .filter("account"::equals)
                    .isPresent();
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
