package cardloop.asking;

import cardloop.card.Region;
import cardloop.database.LimitClock;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.InquiryOutcome.NotSent;
import cardloop.inquiry.InquiryOutcome.Pending;
import cardloop.inquiry.InquiryOutcome.Refused;
import cardloop.inquiry.InquiryOutcome.Unknown;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.lanes.Lanes;
import cardloop.limits.JdbcLimits;
import cardloop.limits.LimitKey;
import cardloop.questions.Grant;
import cardloop.questions.JdbcAnswers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** Records what came of an attempt: the question, its limits and its case in one transaction, limit rows first. */
final class JdbcOutcomes {
    private static final Set<Standing> WRONG_PINS = Set.of(Standing.WRONG_PIN, Standing.NOT_RECOGNISED);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final JdbcStore store;
    private final JdbcLimits limits;
    private final JdbcAnswers answers;
    private final CaseProgress cases;
    private final LimitClock clock;
    private final Lanes lanes;

    JdbcOutcomes(JdbcStore store, CaseProgress cases, LimitClock clock, Lanes lanes) {
        this.store = store;
        this.limits = store.limits();
        this.answers = store.answers();
        this.cases = cases;
        this.clock = clock;
        this.lanes = lanes;
    }

    /** Records; an outcome that comes after its question was taken over changes nothing but the attempt's row. */
    void record(Grant grant, InquiryOutcome outcome) {
        store.transactions().executeWithoutResult(_ -> {
            long nowMicros = clock.nowMicros();
            OffsetDateTime now = LimitClock.at(nowMicros);
            answers.closeAttempt(grant, outcome, now);
            if (outcome instanceof Refused refused) {
                rest(grant, refused, nowMicros);
            }
            if (answers.isStillAsked(grant)) {
                returnUnits(grant, outcome);
                settle(grant, outcome, now);
            }
        });
    }

    private void settle(Grant grant, InquiryOutcome outcome, OffsetDateTime now) {
        switch (outcome) {
            case Answered(CardFacts facts) -> {
                answers.answered(grant, facts, now);
                cases.answered(grant, facts, now.toInstant());
            }
            case Pending(String ticket, Duration askAfter) -> answers.askAgainAfterOthers(grant, now.plus(askAfter));
            case Refused refused -> refused(grant, refused, now);
            case Unknown(String cause) -> {
                answers.climb(grant, now);
                cases.unresolved(grant, now.toInstant());
            }
            case NotSent(String cause) -> {
                answers.askAgain(grant, now.plus(SOON));
                cases.waitsForLane(grant, now.toInstant());
            }
        }
    }

    private void rest(Grant grant, Refused refused, long now) {
        LimitKey egress = LimitKey.ofEgress(grant.lane());
        String issuer = grant.lane().issuer();
        switch (refused.scope()) {
            case EGRESS -> limits.rest(egress, now, refused.retryAfter());
            case ACCOUNT -> limits.rest(LimitKey.ofAccount(issuer), now, refused.retryAfter());
            case KIND -> limits.rest(LimitKey.ofKind(issuer, answers.kindOf(grant)), now, refused.retryAfter());
            case LANE -> limits.pause(egress, true);
            case CARD, QUESTION -> {}
        }
    }

    private void returnUnits(Grant grant, InquiryOutcome outcome) {
        switch (outcome) {
            case Answered(CardFacts facts)
            when !WRONG_PINS.contains(facts.standing()) -> store.wrongPins().giveBack(grant.id());
            case Refused _, NotSent _ -> store.wrongPins().giveBack(grant.id(), grant.attempt());
            case Answered _, Pending _, Unknown _ -> {}
        }
    }

    private void refused(Grant grant, Refused refused, OffsetDateTime now) {
        switch (refused.refusal()) {
            case Refusal.Captcha(String challenge) -> {
                answers.park(grant, Optional.of(challenge));
                cases.parkedForCaptcha(grant, now.toInstant());
            }
            case Refusal.WrongRegion(Region lock) -> wrongRegion(grant, lock, now);
            case Refusal.CardTooOften _, Refusal.Suspect _ -> {
                answers.askAgainAfterOthers(grant, now.plus(refused.retryAfter()));
                cases.issuerBusy(grant, now.toInstant());
            }
            case Refusal.RateLimited _, Refusal.Closed _, Refusal.Configuration _ -> {
                answers.askAgain(grant, now.plus(SOON));
                cases.issuerBusy(grant, now.toInstant());
            }
        }
    }

    private void wrongRegion(Grant grant, Region lock, OffsetDateTime now) {
        answers.lockTo(grant, lock);
        if (lanes.reach(grant.lane().issuer(), lock)) {
            answers.askAgain(grant, now);
            cases.waitsForLane(grant, now.toInstant());
        } else {
            answers.park(grant, Optional.empty());
            cases.parkedForRegion(grant, now.toInstant());
        }
    }
}
