package cardloop.issuer;

import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Presence;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Submitted;
import cardloop.throttle.Egress;
import cardloop.wire.Departure;
import cardloop.wire.HttpWire;
import cardloop.wire.Reply;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * What all protocols over HTTP share: one request, one total deadline, and a verdict that starts as unknown. A subclass
 * maps a closed table of codes; what it cannot read or does not list stays unknown.
 */
public abstract class HttpIssuerGateway implements IssuerGateway {
    private final HttpWire wire;
    private final Duration deadline;

    /** @param deadline from the call to the last byte of the answer */
    HttpIssuerGateway(HttpWire wire, Duration deadline) {
        this.wire = wire;
        this.deadline = deadline;
    }

    @Override
    public final InquiryOutcome inquire(Inquiry inquiry, Egress egress, long notAfterNanos) {
        return guarded(() -> ask(inquiry, Departure.of(egress, notAfterNanos, deadline)));
    }

    @Override
    public final InquiryOutcome query(Submitted submitted, Egress egress, long notAfterNanos) {
        return guarded(() -> askAfter(submitted, Departure.of(egress, notAfterNanos, deadline)));
    }

    private InquiryOutcome guarded(Supplier<InquiryOutcome> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            return new InquiryOutcome.Unknown(
                    "our bug: " + e.getClass().getSimpleName() + " in " + issuer(), Presence.UNTOLD);
        }
    }

    /** Asks the one question; may throw only by mistake. */
    abstract InquiryOutcome ask(Inquiry inquiry, Departure departure);

    /** Asks what became of it: by the same request, unless the protocol has a door for that. */
    InquiryOutcome askAfter(Submitted submitted, Departure departure) {
        return ask(submitted.inquiry(), departure);
    }

    /** Sends once and has {@code reader} read a whole answer; what it cannot read is unknown. */
    final InquiryOutcome send(
            HttpUriRequestBase request, Departure departure, Function<Reply.Received, InquiryOutcome> reader) {
        return switch (wire.send(request, departure)) {
            case Reply.NotSent notSent -> new InquiryOutcome.NotSent(notSent.cause(), presenceOf(notSent));
            case Reply.NoEgress _ -> noEgress();
            case Reply.Broken(String cause) -> new InquiryOutcome.Unknown(cause);
            case Reply.Received received -> read(received, reader);
        };
    }

    static Presence presenceOf(Reply.NotSent notSent) {
        return notSent.isTooLate() ? Presence.UNTOLD : Presence.SILENT;
    }

    /** Nothing can leave from the lane's address until somebody mends it: the lane stops and says so. */
    static InquiryOutcome noEgress() {
        return new InquiryOutcome.Refused(
                Refusal.Scope.LANE, Duration.ZERO, new Refusal.Configuration(), "the address is not of this machine");
    }

    /** Names the exception only: its message may quote the answer. */
    static InquiryOutcome read(Reply.Received received, Function<Reply.Received, InquiryOutcome> reader) {
        try {
            return reader.apply(received);
        } catch (RuntimeException e) {
            return new InquiryOutcome.Unknown("unreadable answer, HTTP " + received.status() + ": "
                    + e.getClass().getSimpleName());
        }
    }
}
