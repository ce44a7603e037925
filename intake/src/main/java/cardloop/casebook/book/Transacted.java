package cardloop.casebook.book;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** A transaction that always has an answer. */
final class Transacted {
    private Transacted() {}

    static <T> T in(TransactionOperations transactions, Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
