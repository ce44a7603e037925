package cardloop.format;

import cardloop.card.CardKey;
import java.util.List;

/** What the format check says of one card: exactly one of the two. */
public sealed interface FormatVerdict {
    /** The key is well formed for its kind. Only the format check makes one. */
    record WellFormedCard(CardKey key) implements FormatVerdict {}

    /**
     * The key cannot be one of its kind.
     *
     * @param findings at least one, the earliest fault (in {@link FormatFault} order) first
     */
    record MalformedCard(List<Finding> findings) implements FormatVerdict {
        public FormatFault fault() {
            return findings.getFirst().fault();
        }
    }
}
