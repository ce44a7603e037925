package cardloop.stub;

/** The port cannot be opened: something else listens there. */
public final class PortTakenException extends RuntimeException {
    PortTakenException(int port, Throwable cause) {
        super("port " + port + " on 127.0.0.1 cannot be opened: something else listens there", cause);
    }
}
