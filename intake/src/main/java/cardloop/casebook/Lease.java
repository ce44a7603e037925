package cardloop.casebook;

import java.time.Instant;
import java.util.UUID;

/** The right of one worker to move one case, until it runs out. The only thing a message carries. */
public record Lease(CaseId caseId, UUID token, Instant until) {}
