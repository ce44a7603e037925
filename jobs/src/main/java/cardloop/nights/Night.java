package cardloop.nights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One night's revalidation.
 *
 * @param issuer only cards of this issuer; empty for all
 * @param until no question is asked from then on
 */
public record Night(LocalDate businessDate, Optional<String> issuer, Instant until) {
    /** Who is asked on a lane, by its label. */
    public static String issuerOf(String lane) {
        return lane.split("/", 2)[0];
    }

    /** The run key of its questions: a card is asked about once a business day. */
    public String runKey() {
        return businessDate.toString();
    }
}
