package cardloop.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A key a program comes in with, as it may be shown again.
 *
 * @param prefix its first characters, to tell keys apart
 */
public record ApiKey(UUID id, String name, String prefix, Instant createdAt) {}
