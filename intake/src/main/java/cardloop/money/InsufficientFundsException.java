package cardloop.money;

/** An account would fall below its floor; nothing was posted. */
public final class InsufficientFundsException extends RuntimeException {
    public InsufficientFundsException(AccountId account) {
        super("not enough money in " + account);
    }
}
