package cardloop.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A job to be run for a business day.
 *
 * @param job its name, such as {@code revalidate}
 * @param issuer only this issuer's part of it; empty for all
 * @param until no question is asked from then on
 */
public record RunOrder(String job, LocalDate businessDate, Optional<String> issuer, Instant until) {
    public RunOrder until(Instant other) {
        return new RunOrder(job, businessDate, issuer, other);
    }
}
