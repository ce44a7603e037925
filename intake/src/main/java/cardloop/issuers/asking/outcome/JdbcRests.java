package cardloop.issuers.asking.outcome;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.Refusal;
import cardloop.issuers.limits.JdbcLimits;
import cardloop.issuers.limits.LimitKey;
import cardloop.issuers.questions.Grant;
import cardloop.issuers.questions.JdbcAttemptOutcomes;
import cardloop.throttle.Lane;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rests what a refusal is about: a door of the lane, the account, a kind, a card. What a person has to mend stops the lane. */
public final class JdbcRests {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcRests.class);

    private final JdbcLimits limits;
    private final JdbcAttemptOutcomes answers;
    private final EventLog events;

    JdbcRests(JdbcLimits limits, JdbcAttemptOutcomes answers, EventLog events) {
        this.limits = limits;
        this.answers = answers;
        this.events = events;
    }

    void rest(Grant grant, Refused refused, long nowMicros) {
        Lane lane = grant.lane();
        switch (refused.scope()) {
            case EGRESS -> {
                LimitKey door = grant.isQuery() ? LimitKey.ofQueries(lane) : LimitKey.ofEgress(lane);
                limits.rest(door, nowMicros, refused.retryAfter());
            }
            case ACCOUNT -> limits.rest(LimitKey.ofAccount(lane.issuer()), nowMicros, refused.retryAfter());
            case KIND -> {
                LimitKey kind = LimitKey.ofKind(lane.issuer(), answers.kindOf(grant));
                limits.rest(kind, nowMicros, refused.retryAfter());
            }
            case CARD -> {
                LimitKey card = LimitKey.ofCard(lane.issuer(), answers.numberFingerprintOf(grant));
                limits.rest(card, nowMicros, refused.retryAfter());
            }
            case LANE ->
                List.of(LimitKey.ofEgress(lane), LimitKey.ofQueries(lane))
                        .forEach(door -> limits.stop(door, why(refused)));
            case QUESTION -> {}
        }
    }

    /** Says of a lane that stopped where operators look: in its events and in the log. Events are locked after limit rows. */
    void tell(Grant grant, Refused refused) {
        if (refused.scope() == Refusal.Scope.LANE) {
            Lane lane = grant.lane();
            events.record(
                    "lane:" + lane.label(),
                    new Event.OfIssuer(lane.issuer()),
                    Event.Type.LANE_STOPPED,
                    why(refused),
                    "-");
            LOG.error("lane {} is stopped until a person resumes it: {}", lane.label(), why(refused));
        }
    }

    private static String why(Refused refused) {
        return refused.refusal().getClass().getSimpleName() + " " + refused.code();
    }
}
