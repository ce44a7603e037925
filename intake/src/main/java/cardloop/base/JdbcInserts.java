package cardloop.base;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Inserts that may meet their own key, even one that another transaction is inserting at this moment. A savepoint keeps
 * the surrounding transaction usable: PostgreSQL refuses every further statement after a failed one.
 */
public final class JdbcInserts {
    private final TransactionOperations transactions;

    public JdbcInserts(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    /** Runs the insert; false when a unique key was taken, and then nothing was changed. */
    public boolean insertUnlessTaken(Runnable insert) {
        return Boolean.TRUE.equals(transactions.execute(status -> insertUnderSavepoint(insert, status)));
    }

    private static boolean insertUnderSavepoint(Runnable insert, TransactionStatus status) {
        Object savepoint = status.createSavepoint();
        try {
            insert.run();
            status.releaseSavepoint(savepoint);
            return true;
        } catch (DuplicateKeyException taken) {
            status.rollbackToSavepoint(savepoint);
            status.releaseSavepoint(savepoint);
            return false;
        }
    }
}
