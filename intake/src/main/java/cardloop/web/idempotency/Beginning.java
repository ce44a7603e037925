package cardloop.web.idempotency;

import java.time.OffsetDateTime;

/** How a call with a key begins. */
sealed interface Beginning {
    /** It is ours to do. */
    record Begun(CallKey call, OffsetDateTime startedAt) implements Beginning {}

    /** It was done; this was its answer. */
    record Done(KeptAnswer answer) implements Beginning {}

    /** The key stands for another request. */
    record OtherRequest() implements Beginning {}

    /** The first call is still running. */
    record InProgress() implements Beginning {}
}
