package cardloop.access;

/** The login belongs to somebody already. */
public final class LoginTakenException extends RuntimeException {
    public LoginTakenException() {
        super("this login is taken");
    }
}
