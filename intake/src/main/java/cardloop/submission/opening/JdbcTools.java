package cardloop.submission.opening;

import cardloop.base.Fingerprints;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What whoever writes to the database needs.
 *
 * @param transactions join a surrounding one
 * @param ids time-ordered
 * @param fingerprints of what is kept as a hash alone
 */
public record JdbcTools(
        JdbcClient db,
        TransactionOperations transactions,
        Clock clock,
        Supplier<UUID> ids,
        RandomGenerator random,
        Fingerprints fingerprints) {}
