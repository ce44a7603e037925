package cardloop.issuers.asking.outcome;

import cardloop.base.LimitClock;
import cardloop.card.Region;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.NotFound;
import cardloop.inquiry.InquiryOutcome.NotSent;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.Refusal;
import cardloop.issuers.Lanes;
import cardloop.issuers.lanes.JdbcCircuits;
import cardloop.issuers.questions.Grant;
import cardloop.issuers.questions.JdbcAttemptOutcomes;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Records what came of an attempt: its limits, the question and its case in one transaction, limit rows first, then the
 * lane's circuit, then its events.
 */
public final class JdbcOutcomes {
    private final JdbcStore store;
    private final JdbcAttemptOutcomes answers;
    private final CaseProgress cases;
    private final JdbcFollowUps followUps;
    private final LimitClock clock;
    private final Lanes lanes;
    private final JdbcCircuits circuits;

    public JdbcOutcomes(JdbcStore store, CaseProgress cases, LimitClock clock, Lanes lanes, JdbcCircuits circuits) {
        this.store = store;
        this.answers = store.answers();
        this.cases = cases;
        this.followUps = new JdbcFollowUps(store.answers(), cases, lanes);
        this.clock = clock;
        this.lanes = lanes;
        this.circuits = circuits;
    }

    /** Calls whose asker died before it recorded what came of them. */
    public List<Grant> lost() {
        return store.calls().lost(lanes.all(), clock.nowMicros());
    }

    /** Records; an outcome that comes after its question was taken over or answered changes nothing but the attempt's row. */
    public void record(Grant grant, InquiryOutcome outcome) {
        store.transactions().executeWithoutResult(_ -> {
            long nowMicros = clock.nowMicros();
            OffsetDateTime now = LimitClock.at(nowMicros);
            answers.closeAttempt(grant, outcome, now);
            if (outcome instanceof Refused refused) {
                store.rests().rest(grant, refused, nowMicros);
            }
            circuits.heard(grant, outcome, nowMicros);
            if (outcome instanceof Refused refused) {
                store.rests().tell(grant, refused);
            }
            if (answers.isStillAsked(grant)) {
                returnUnits(grant, outcome, nowMicros);
                settle(grant, outcome, now);
            }
        });
    }

    /**
     * Records what the issuer told unasked, as a query's answer would be.
     *
     * @param last the latest call about the question, whether it has ended or not
     * @return false when that changes nothing: it was answered before, or is being asked and told no verdict
     */
    boolean told(Grant last, InquiryOutcome outcome) {
        long nowMicros = clock.nowMicros();
        OffsetDateTime now = LimitClock.at(nowMicros);
        return switch (outcome) {
            case Answered answered -> {
                boolean isNews = answers.isUnanswered(last);
                if (isNews) {
                    returnUnits(last, answered, nowMicros);
                    settle(last, answered, now);
                }
                yield isNews;
            }
            case Refused refused -> {
                // Told twice it finds the question at the other door: a replayed notice rests nothing again.
                if (!answers.isWaitingForQuery(last)) {
                    yield false;
                }
                store.rests().rest(last, refused, nowMicros);
                store.rests().tell(last, refused);
                boolean isNews = answers.locksWaitingForQuery(last);
                if (isNews) {
                    refused(last, refused, now);
                }
                yield isNews;
            }
            case Pending _, Unknown _, NotFound _, NotSent _ -> false;
        };
    }

    private void settle(Grant grant, InquiryOutcome outcome, OffsetDateTime now) {
        switch (outcome) {
            case Answered(CardFacts facts) -> {
                answers.answered(grant, facts, now);
                cases.answered(grant, facts, now.toInstant());
            }
            case Pending(String ticket, Duration askAfter) -> followUps.pending(grant, ticket, askAfter, now);
            case Refused refused -> refused(grant, refused, now);
            case Unknown _ -> followUps.unknown(grant, now);
            case NotFound _ -> followUps.notFound(grant, now);
            case NotSent _ -> followUps.notSent(grant, now);
        }
    }

    /** A query holds no unit of its own; what its question's submissions hold is kept until there is an answer. */
    private void returnUnits(Grant grant, InquiryOutcome outcome, long nowMicros) {
        switch (outcome) {
            case Answered(CardFacts facts)
            when !facts.standing().isUnrecognised() -> store.wrongPins().giveBack(grant.id());
            case Refused _, NotFound _, NotSent _ -> store.wrongPins().giveBack(grant.id(), grant.attempt());
            case Answered _, Pending _, Unknown _ -> store.wrongPins().keep(grant.id(), nowMicros);
        }
    }

    private void refused(Grant grant, Refused refused, OffsetDateTime now) {
        switch (refused.refusal()) {
            case Refusal.Captcha(String challenge) -> {
                leftNoTrace(grant);
                answers.park(grant, Optional.of(challenge));
                cases.parkedForCaptcha(grant, now.toInstant());
            }
            case Refusal.WrongRegion(Region lock) -> {
                leftNoTrace(grant);
                wrongRegion(grant, lock, now);
            }
            case Refusal.CardTooOften _, Refusal.Suspect _ -> {
                leftNoTrace(grant);
                answers.askAgainAfterOthers(grant, now.plus(refused.retryAfter()));
                answers.tellDueAt(grant, now);
                cases.waitsForLane(grant, answers.openedAt(grant));
            }
            case Refusal.Closed _ -> {
                leftNoTrace(grant);
                answers.askAgain(grant, now.plus(grant.isQuery() ? longer(refused.retryAfter()) : JdbcFollowUps.SOON));
                cases.issuerBusy(grant, answers.openedAt(grant));
            }
            case Refusal.RateLimited _, Refusal.Configuration _ -> {
                answers.askAgain(grant, now.plus(JdbcFollowUps.SOON));
                cases.issuerBusy(grant, answers.openedAt(grant));
            }
        }
    }

    /** A question that was refused after it was taken in is not kept by its issuer: it is submitted again under its id. */
    private void leftNoTrace(Grant grant) {
        if (grant.isQuery()) {
            answers.notThere(grant);
        }
    }

    private static Duration longer(Duration retryAfter) {
        return retryAfter.compareTo(JdbcFollowUps.SOON) < 0 ? JdbcFollowUps.SOON : retryAfter;
    }

    private void wrongRegion(Grant grant, Region lock, OffsetDateTime now) {
        answers.lockTo(grant, lock);
        if (lanes.reach(grant.lane().issuer(), lock)) {
            answers.askAgain(grant, now);
            cases.waitsForLane(grant, answers.openedAt(grant));
        } else {
            answers.park(grant, Optional.empty());
            cases.parkedForRegion(grant, now.toInstant());
        }
    }
}
