package cardloop.asking;

import cardloop.limits.JdbcLimits;
import cardloop.limits.JdbcWrongPins;
import cardloop.questions.JdbcAnswers;
import cardloop.questions.JdbcIntents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows that a grant and its outcome change together, and the transaction they change in. */
record JdbcStore(
        TransactionTemplate transactions,
        JdbcLimits limits,
        JdbcWrongPins wrongPins,
        JdbcIntents intents,
        JdbcAnswers answers) {
    static JdbcStore of(JdbcClient jdbc, PlatformTransactionManager manager) {
        return new JdbcStore(
                new TransactionTemplate(manager),
                new JdbcLimits(jdbc, manager),
                new JdbcWrongPins(jdbc),
                new JdbcIntents(jdbc),
                new JdbcAnswers(jdbc));
    }
}
