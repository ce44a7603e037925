package cardloop.house.canary.connection;

import cardloop.reading.PhotoGate;
import cardloop.reading.PhotoQuality;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Looks at a photo while a transaction is open, in each method but the last. */
public final class BusyTransactions {
    private final TransactionOperations transactions;
    private final PhotoGate gate;

    public BusyTransactions(TransactionOperations transactions, PhotoGate gate) {
        this.transactions = transactions;
        this.gate = gate;
    }

    public void inTheLambda(byte[] photo) {
        transactions.executeWithoutResult(_ -> gate.inspect(photo));
    }

    public @Nullable PhotoQuality handedOn(byte[] photo) {
        return inOne(() -> gate.inspect(photo));
    }

    private @Nullable PhotoQuality inOne(Supplier<PhotoQuality> work) {
        return transactions.execute(_ -> work.get());
    }

    public void before(byte[] photo) {
        PhotoQuality quality = gate.inspect(photo);
        transactions.executeWithoutResult(status -> {
            if (!quality.isGood()) {
                status.setRollbackOnly();
            }
        });
    }
}
