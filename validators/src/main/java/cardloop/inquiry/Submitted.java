package cardloop.inquiry;

import java.time.Duration;
import java.util.Optional;

/**
 * A question that was sent and is not resolved.
 *
 * @param ticket what the issuer gave to ask about it; empty when its answer was lost
 * @param age since its first byte left, 0 or more
 */
public record Submitted(Inquiry inquiry, Optional<String> ticket, Duration age) {}
