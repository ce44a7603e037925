package cardloop.access.door;

import cardloop.access.guess.Guessing;
import cardloop.http.RateLimit;
import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** No try is to be had now. */
final class HttpTooManyTriesException extends LockedException {
    private static final long serialVersionUID = 1;
    private static final int FORGOTTEN_AFTER_SECONDS = 3_600;
    private static final long MILLIS_A_SECOND = 1_000;

    private final Duration wait;

    HttpTooManyTriesException(Duration wait) {
        super("too many failures, wait a while");
        this.wait = wait;
    }

    /** As the header fields of a 429 tell it, in whole seconds. */
    RateLimit limit() {
        int seconds = (int) Math.max(1, Math.ceilDiv(wait.toMillis(), MILLIS_A_SECOND));
        return new RateLimit("sign-in", Guessing.PASSWORD.free(), FORGOTTEN_AFTER_SECONDS, 0, seconds);
    }
}
