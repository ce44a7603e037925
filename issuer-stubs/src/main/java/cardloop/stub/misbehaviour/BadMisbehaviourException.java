package cardloop.stub.misbehaviour;

/** Settings that cannot be used; the message names the key by its path. */
public final class BadMisbehaviourException extends IllegalArgumentException {
    BadMisbehaviourException(String message) {
        super(message);
    }
}
