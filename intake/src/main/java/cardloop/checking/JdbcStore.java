package cardloop.checking;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of this room behind one door. */
record JdbcStore(JdbcClient jdbc, TransactionTemplate transactions, JdbcLimits limits, JdbcWrongPins wrongPins) {
    static JdbcStore of(JdbcClient jdbc, PlatformTransactionManager manager) {
        return new JdbcStore(
                jdbc, new TransactionTemplate(manager), new JdbcLimits(jdbc, manager), new JdbcWrongPins(jdbc));
    }
}
