package cardloop.money;

import java.util.UUID;

/** The seller has no such payee (any more). */
public final class UnknownPayeeException extends RuntimeException {
    public UnknownPayeeException(UUID payeeId) {
        super("no payee " + payeeId);
    }
}
