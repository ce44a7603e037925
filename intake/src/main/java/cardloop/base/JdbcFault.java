package cardloop.base;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** What a database says of a moment: a row that another holds, a statement that took too long, a database that is away. */
public final class JdbcFault {
    private JdbcFault() {}

    /** Whether the same work may succeed a moment later, unchanged. */
    public static boolean isTransient(Throwable thrown) {
        return thrown instanceof TransientDataAccessException
                || thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotCreateTransactionException
                || thrown instanceof TransactionTimedOutException;
    }
}
