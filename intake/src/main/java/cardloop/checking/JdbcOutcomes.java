package cardloop.checking;

import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
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
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Records what came of an attempt: the question, its limits and its case in one transaction, limit rows first. */
final class JdbcOutcomes {
    private static final Set<Standing> WRONG_PINS = Set.of(Standing.WRONG_PIN, Standing.NOT_RECOGNISED);
    private static final List<Duration> LADDER = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1));
    private static final Duration NIGHTLY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int LONGEST_CODE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JdbcLimits limits;
    private final JdbcWrongPins wrongPins;
    private final CaseProgress cases;
    private final LimitClock clock;

    JdbcOutcomes(JdbcStore store, CaseProgress cases, LimitClock clock) {
        this.jdbc = store.jdbc();
        this.transactions = store.transactions();
        this.limits = store.limits();
        this.wrongPins = store.wrongPins();
        this.cases = cases;
        this.clock = clock;
    }

    /** Records; an outcome that comes after its question was taken over changes nothing but the attempt's row. */
    void record(Grant grant, InquiryOutcome outcome, Predicate<Region> laneIn) {
        transactions.executeWithoutResult(_ -> {
            OffsetDateTime now = JdbcLaneGrants.at(clock.nowMicros());
            closeAttempt(grant, outcome, now);
            restOrRecover(grant, outcome);
            if (!stillAsking(grant)) {
                return;
            }
            returnUnits(grant, outcome);
            switch (outcome) {
                case Answered(CardFacts facts) -> answered(grant, facts, now);
                case Pending(String ticket, Duration askAfter) -> dueAgain(grant, 1, now.plus(askAfter));
                case Refused refused -> refused(grant, refused, now, laneIn);
                case Unknown(String cause) -> unknown(grant, now);
                case NotSent(String cause) -> {
                    dueAgain(grant, 0, now.plus(SOON));
                    cases.waitsForLane(grant, now.toInstant());
                }
            }
        });
    }

    private void closeAttempt(Grant grant, InquiryOutcome outcome, OffsetDateTime now) {
        String code = switch (outcome) {
            case Answered(CardFacts facts) -> facts.standing().name();
            case Pending pending -> "pending";
            case Refused refused -> refused.refusal().getClass().getSimpleName() + " " + refused.code();
            case Unknown(String cause) -> cause;
            case NotSent(String cause) -> cause;
        };
        jdbc.sql("UPDATE attempt SET outcome = ?, code = ?, ended_at = ? WHERE question_id = ? AND n = ?")
                .params(
                        outcome.getClass().getSimpleName(),
                        code.substring(0, Math.min(code.length(), LONGEST_CODE)),
                        now,
                        grant.id().value(),
                        grant.attempt())
                .update();
    }

    private boolean stillAsking(Grant grant) {
        return jdbc.sql("SELECT id FROM question WHERE id = ? AND state = 'ASKING' AND attempts = ? FOR UPDATE")
                .params(grant.id().value(), grant.attempt())
                .query(String.class)
                .optional()
                .isPresent();
    }

    private void restOrRecover(Grant grant, InquiryOutcome outcome) {
        LimitKey egress = LimitKey.ofEgress(grant.lane());
        if (outcome instanceof Answered) {
            limits.recover(egress);
        }
        if (!(outcome instanceof Refused refused)) {
            return;
        }
        switch (refused.scope()) {
            case EGRESS -> limits.rest(egress, clock.nowMicros(), refused.retryAfter());
            case ACCOUNT ->
                limits.rest(LimitKey.ofAccount(grant.lane().issuer()), clock.nowMicros(), refused.retryAfter());
            case KIND ->
                limits.rest(
                        LimitKey.ofKind(grant.lane().issuer(), kindOf(grant)), clock.nowMicros(), refused.retryAfter());
            case LANE -> limits.pause(egress, true);
            case CARD, QUESTION -> {}
        }
    }

    private String kindOf(Grant grant) {
        return jdbc.sql("SELECT kind FROM question WHERE id = ?")
                .param(grant.id().value())
                .query(String.class)
                .single();
    }

    private void returnUnits(Grant grant, InquiryOutcome outcome) {
        switch (outcome) {
            case Answered(CardFacts facts)
            when !WRONG_PINS.contains(facts.standing()) -> wrongPins.giveBack(grant.id());
            case Refused _, NotSent _ -> wrongPins.giveBack(grant.id(), grant.attempt());
            case Answered _, Pending _, Unknown _ -> {}
        }
    }

    private void answered(Grant grant, CardFacts facts, OffsetDateTime now) {
        jdbc.sql("""
                        UPDATE question SET state = 'ANSWERED', lease_until = NULL, answered_at = ?, standing = ?,
                          face_fen = ?, balance_fen = ?, batch = ?, answer_region = ?, expires_on = ?, activated_on = ?,
                          bind_requires = ?
                        WHERE id = ?
                        """)
                .params(Arrays.asList(
                        now,
                        facts.standing().name(),
                        facts.faceValue().map(FaceValue::fen).orElse(null),
                        facts.balanceFen().orElse(null),
                        facts.batch().map(BatchNo::value).orElse(null),
                        facts.region().map(Region::code).orElse(null),
                        facts.expiry().map(Expiry::lastDay).orElse(null),
                        facts.activatedOn().orElse(null),
                        String.join(",", facts.bindRequires()),
                        grant.id().value()))
                .update();
        cases.answered(grant, facts, now.toInstant());
    }

    private void unknown(Grant grant, OffsetDateTime now) {
        int rung = jdbc.sql("SELECT rung FROM question WHERE id = ?")
                .param(grant.id().value())
                .query(Integer.class)
                .single();
        Duration pause = rung < LADDER.size() ? LADDER.get(rung) : NIGHTLY;
        jdbc.sql("UPDATE question SET rung = rung + 1 WHERE id = ?")
                .param(grant.id().value())
                .update();
        dueAgain(grant, 1, now.plus(pause));
        cases.unresolved(grant, now.toInstant());
    }

    private void refused(Grant grant, Refused refused, OffsetDateTime now, Predicate<Region> laneIn) {
        switch (refused.refusal()) {
            case Refusal.Captcha(String challenge) -> {
                park(grant, challenge);
                cases.parkedForCaptcha(grant, now.toInstant());
            }
            case Refusal.WrongRegion(Region lock) -> {
                jdbc.sql("UPDATE question SET region = ? WHERE id = ?")
                        .params(lock.code(), grant.id().value())
                        .update();
                if (laneIn.test(lock)) {
                    dueAgain(grant, 0, now);
                    cases.waitsForLane(grant, now.toInstant());
                } else {
                    park(grant, null);
                    cases.parkedForRegion(grant, now.toInstant());
                }
            }
            case Refusal.CardTooOften _, Refusal.Suspect _ -> {
                dueAgain(grant, 1, now.plus(refused.retryAfter()));
                cases.issuerBusy(grant, now.toInstant());
            }
            case Refusal.RateLimited _, Refusal.Closed _, Refusal.Configuration _ -> {
                dueAgain(grant, 0, now.plus(SOON));
                cases.issuerBusy(grant, now.toInstant());
            }
        }
    }

    private void dueAgain(Grant grant, int atLeastPriority, OffsetDateTime dueAt) {
        jdbc.sql("UPDATE question SET state = 'OPEN', lease_until = NULL, due_at = ?,"
                        + " priority = CASE WHEN priority < ? THEN ? ELSE priority END WHERE id = ?")
                .params(dueAt, atLeastPriority, atLeastPriority, grant.id().value())
                .update();
    }

    private void park(Grant grant, @org.jspecify.annotations.Nullable String challenge) {
        jdbc.sql("UPDATE question SET state = 'PARKED', lease_until = NULL, challenge = ? WHERE id = ?")
                .params(Arrays.asList(challenge, grant.id().value()))
                .update();
    }
}
