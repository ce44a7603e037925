package cardloop.shelf;

import java.time.Instant;
import java.util.Optional;

/**
 * How many items stand on the shelf.
 *
 * @param expiryMonth {@code yyyy-MM}; empty when nobody told an expiry
 * @param lastVerifiedAt the oldest of them
 */
public record StockCount(
        String kind, long faceFen, String region, Optional<String> expiryMonth, long count, Instant lastVerifiedAt) {}
