package cardloop.issuer;

import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Presence;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Refusal.Scope;
import java.time.Duration;

/** The refusals all protocols know, each with what rests. */
final class Refusals {
    /** How long to leave an issuer alone that says it is busy and no more. */
    static final Duration BUSY = Duration.ofSeconds(5);
    /** How long to leave a kind alone that is closed for maintenance. */
    static final Duration MAINTENANCE = Duration.ofMinutes(1);
    /** How long an address rests that went over a limit, when the issuer does not say. */
    static final Duration RATE = Duration.ofMinutes(1);
    /** How long an address rests that is held, when the issuer does not say. */
    static final Duration BLOCKED = Duration.ofMinutes(10);

    private Refusals() {}

    static InquiryOutcome rate(Duration retryAfter, String code) {
        return new InquiryOutcome.Refused(Scope.EGRESS, retryAfter, new Refusal.RateLimited(), code);
    }

    static InquiryOutcome busy(String code) {
        return new InquiryOutcome.Refused(Scope.EGRESS, BUSY, new Refusal.Closed(), code);
    }

    static InquiryOutcome closed(Duration retryAfter, String code) {
        return new InquiryOutcome.Refused(Scope.KIND, retryAfter, new Refusal.Closed(), code);
    }

    static InquiryOutcome configuration(String code) {
        return new InquiryOutcome.Refused(Scope.LANE, Duration.ZERO, new Refusal.Configuration(), code);
    }

    /** A code that only a mistake of ours can cause: unknown, and an alarm. */
    static InquiryOutcome ourBug(String code, String meaning) {
        return new InquiryOutcome.Unknown("our bug: " + code + ", " + meaning, Presence.THERE);
    }

    static InquiryOutcome unlisted(String issuer, String code) {
        String shown = code.length() > 32 ? code.substring(0, 32) : code;
        return new InquiryOutcome.Unknown(
                issuer + " answered what its table does not list: " + shown.replaceAll("[^0-9A-Za-z_ -]", "?"));
    }
}
