package cardloop.issuers.asking.outcome;

import cardloop.inquiry.FollowUp;
import cardloop.issuers.Lanes;
import cardloop.issuers.questions.Grant;
import cardloop.issuers.questions.JdbcAttemptOutcomes;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Says when and at which door a question without an answer is asked about next. Joins the transaction that records it. */
final class JdbcFollowUps {
    static final Duration SOON = Duration.ofSeconds(1);

    private final JdbcAttemptOutcomes answers;
    private final CaseProgress cases;
    private final Lanes lanes;

    JdbcFollowUps(JdbcAttemptOutcomes answers, CaseProgress cases, Lanes lanes) {
        this.answers = answers;
        this.cases = cases;
        this.lanes = lanes;
    }

    /** The issuer has it and works on it. */
    void pending(Grant grant, String ticket, Duration askAfter, OffsetDateTime now) {
        Instant sent = answers.sent(grant);
        answers.keepTicket(grant, ticket);
        Duration age = Duration.between(sent, now.toInstant());
        ask(grant, now.plus(UnknownLadder.pauseOfPending(askAfter, age)), sent);
    }

    /** The issuer may have it: one rung up, and a person at the top. */
    void unknown(Grant grant, OffsetDateTime now) {
        Instant sent = answers.sent(grant);
        Optional<Duration> pause = UnknownLadder.pauseAfter(answers.climb(grant));
        if (pause.isPresent()) {
            ask(grant, now.plus(pause.get()), sent);
            cases.unresolved(grant, sent);
        } else {
            answers.chooseDoor(grant, followUp(grant));
            answers.park(grant, Optional.empty());
            cases.parkedForNoAnswer(grant, now.toInstant());
        }
    }

    /** Never earlier than the protocol's first query. */
    private void ask(Grant grant, OffsetDateTime dueAt, Instant sent) {
        answers.chooseDoor(grant, followUp(grant));
        OffsetDateTime earliest = switch (followUp(grant)) {
            case FollowUp.Resubmit _ -> dueAt;
            case FollowUp.Query query -> sent.plus(query.firstAfter()).atOffset(ZoneOffset.UTC);
        };
        answers.askAgainAfterOthers(grant, dueAt.isBefore(earliest) ? earliest : dueAt);
    }

    /** The issuer surely does not have it: submitted again under its id. */
    void notFound(Grant grant, OffsetDateTime now) {
        answers.notThere(grant);
        answers.askAgain(grant, now.plus(SOON));
        cases.waitsForLane(grant, answers.openedAt(grant));
    }

    /** The call did not leave, so it climbs no rung: the same errand again. */
    void notSent(Grant grant, OffsetDateTime now) {
        answers.askAgain(grant, now.plus(SOON));
        if (!grant.isQuery()) {
            cases.waitsForLane(grant, answers.openedAt(grant));
        }
    }

    private FollowUp followUp(Grant grant) {
        return lanes.limitsOf(grant.lane()).followUp();
    }
}
