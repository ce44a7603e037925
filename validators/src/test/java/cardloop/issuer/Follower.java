package cardloop.issuer;

import cardloop.inquiry.FollowUp;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.NotFound;
import cardloop.inquiry.InquiryOutcome.NotSent;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Presence;
import cardloop.inquiry.Submitted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Follows one question to its end as whoever asks must: one id, and the gateway's own way of following up. */
final class Follower {
    private static final Duration FIRST_RUNG = Duration.ofSeconds(5);
    /** One refused, one fetched, that one refused too. */
    private static final int CALLS_FOR_A_TOKEN = 3;

    private static final Duration LAST_RUNG = Duration.ofMinutes(2);

    private final IssuerGateway gateway;
    private final Inquiry inquiry;
    private final TestClock clock;
    private Instant submittedAt;
    private Optional<String> ticket = Optional.empty();
    private Duration rung = FIRST_RUNG;
    private InquiryOutcome last = new NotSent("not asked yet");

    Follower(IssuerGateway gateway, Inquiry inquiry, TestClock clock) {
        this.gateway = gateway;
        this.inquiry = inquiry;
        this.clock = clock;
        this.submittedAt = clock.instant();
    }

    InquiryOutcome submit() {
        submittedAt = clock.instant();
        InquiryOutcome outcome = inquire();
        for (int i = 0; i < CALLS_FOR_A_TOKEN && wentToAToken(outcome); i++) {
            outcome = inquire();
        }
        return told(outcome);
    }

    private InquiryOutcome inquire() {
        return gateway.inquire(inquiry, Questions.FROM_GUANGDONG, Questions.anyTime());
    }

    /** The issuer answered, and was not asked the question: the next permit is for that. */
    private static boolean wentToAToken(InquiryOutcome outcome) {
        return outcome instanceof NotSent && outcome.presence() == Presence.THERE;
    }

    InquiryOutcome query() {
        Duration age = Duration.between(submittedAt, clock.instant());
        Submitted submitted = new Submitted(inquiry, ticket, age);
        return told(gateway.query(submitted, Questions.FROM_GUANGDONG, Questions.anyTime()));
    }

    private InquiryOutcome told(InquiryOutcome outcome) {
        if (outcome instanceof Pending(String given, Duration _)) {
            ticket = Optional.of(given);
        }
        last = outcome;
        return outcome;
    }

    /** Asks, and waits for as long as the issuer says that it works on it. */
    InquiryOutcome whileWorkedOn() {
        submit();
        for (int i = 0; i < 20 && last instanceof Pending; i++) {
            followUp();
        }
        return last;
    }

    /** Asks and follows up until there is an answer, or for {@code most} steps. */
    InquiryOutcome untilAnswered(int most) {
        for (int i = 0; i < most && !(last instanceof Answered); i++) {
            followUp();
        }
        return last;
    }

    /** One step on: waits as the last outcome says, and asks the way it says. */
    InquiryOutcome followUp() {
        return switch (last) {
            case Answered answered -> answered;
            case NotFound _, NotSent _ -> submit();
            case Refused refused -> {
                clock.goOn(refused.retryAfter());
                yield submit();
            }
            case Pending pending -> {
                clock.goOn(pending.askAfter());
                yield query();
            }
            case Unknown _ -> {
                clock.goOn(rung);
                rung = rung.compareTo(LAST_RUNG) < 0 ? rung.multipliedBy(2) : LAST_RUNG;
                yield ladder();
            }
        };
    }

    private InquiryOutcome ladder() {
        return switch (gateway.followUp()) {
            case FollowUp.Resubmit() -> submit();
            case FollowUp.Query door when door.needsTicket() && ticket.isEmpty() -> submit();
            case FollowUp.Query door -> {
                Duration age = Duration.between(submittedAt, clock.instant());
                if (age.compareTo(door.firstAfter()) < 0) {
                    clock.goOn(door.firstAfter().minus(age));
                }
                yield query();
            }
        };
    }
}
