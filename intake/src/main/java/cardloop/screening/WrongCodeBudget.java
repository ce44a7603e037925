package cardloop.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How long a seller who keeps sending codes nobody recognises has to wait before the next one is asked. */
public interface WrongCodeBudget {
    /** The pause before this seller's next card is asked; zero within the budget. */
    Duration pause(UUID sellerId, Instant now);
}
