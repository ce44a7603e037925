package cardloop.base;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** What goes by itself: a row that another holds, a statement that took too long, a database that is away. */
public final class TransientFault {
    private TransientFault() {}

    /** Whether the same work may succeed a moment later, unchanged. */
    public static boolean is(Throwable thrown) {
        return thrown instanceof TransientDataAccessException
                || thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotCreateTransactionException
                || thrown instanceof TransactionTimedOutException;
    }
}
