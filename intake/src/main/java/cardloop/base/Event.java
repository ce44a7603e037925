package cardloop.base;

import java.time.Instant;

/**
 * One link of a chain.
 *
 * @param n 1-based place in its subject's chain
 * @param previous hexadecimal hash of the event before; 64 zeros for the first
 * @param hash hexadecimal SHA-256 over all the rest
 */
public record Event(
        String subject,
        int n,
        Instant at,
        String actor,
        String what,
        String why,
        String ruleVersion,
        String previous,
        String hash) {}
