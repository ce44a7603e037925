package cardloop.issuers.questions;

import java.time.Duration;
import java.util.Optional;

/** What a granted call is to do about its question. */
public sealed interface Errand {
    /** The number of this call among all about its question, 1-based. */
    int attempt();

    /** Submits it, for the first time or once more under the same id. */
    record Submit(int attempt) implements Errand {}

    /**
     * Asks what became of it, at the issuer's door for that.
     *
     * @param ticket what the issuer gave to ask about it; it stays out of logs
     * @param age since it first may have arrived, 0 or more
     */
    record Query(int attempt, Optional<String> ticket, Duration age) implements Errand {
        @Override
        public String toString() {
            return "Query[" + attempt + ", " + age + "]";
        }
    }
}
