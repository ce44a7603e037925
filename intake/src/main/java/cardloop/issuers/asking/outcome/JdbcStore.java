package cardloop.issuers.asking.outcome;

import cardloop.base.EventLog;
import cardloop.issuers.limits.JdbcLimits;
import cardloop.issuers.limits.JdbcWrongPins;
import cardloop.issuers.questions.JdbcAttemptOutcomes;
import cardloop.issuers.questions.JdbcIntents;
import cardloop.issuers.questions.JdbcLastCalls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows that a grant and its outcome change together, and the transaction they change in. */
public record JdbcStore(
        TransactionTemplate transactions,
        JdbcLimits limits,
        JdbcWrongPins wrongPins,
        JdbcIntents intents,
        JdbcAttemptOutcomes answers,
        JdbcLastCalls calls,
        JdbcRests rests) {
    public static JdbcStore of(JdbcClient jdbc, PlatformTransactionManager manager, EventLog events) {
        JdbcLimits limits = new JdbcLimits(jdbc);
        JdbcAttemptOutcomes answers = new JdbcAttemptOutcomes(jdbc);
        return new JdbcStore(
                new TransactionTemplate(manager),
                limits,
                new JdbcWrongPins(jdbc),
                new JdbcIntents(jdbc),
                answers,
                new JdbcLastCalls(jdbc),
                new JdbcRests(limits, answers, events));
    }
}
