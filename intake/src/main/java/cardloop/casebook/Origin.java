package cardloop.casebook;

import java.util.Optional;
import java.util.UUID;

/** Where a case came from. */
public record Origin(UUID submissionId, int index, UUID sellerId, Optional<UUID> photoId) {}
