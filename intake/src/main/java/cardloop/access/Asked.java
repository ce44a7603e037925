package cardloop.access;

import java.time.Duration;
import java.util.UUID;

/** What came of asking for a code; the same whether somebody has an account or not. */
public sealed interface Asked {
    /** Whoever holds the ticket may try the code that was sent. */
    record Sent(UUID ticket) implements Asked {}

    record TooOften(Duration until) implements Asked {}

    /** No message can get to such an address. */
    record Unreachable() implements Asked {}
}
