package cardloop.base;

/**
 * The first place where a chain does not hold.
 *
 * @param n 1-based place
 */
public record ChainFault(String subject, int n, Kind kind) {
    /** What is wrong at that place. */
    public enum Kind {
        /** The event is gone. */
        MISSING,
        /** The event does not name the hash of the one before, or stands beyond the end of the chain. */
        UNLINKED,
        /** The event's content is not what was hashed. */
        CHANGED
    }

    @Override
    public String toString() {
        return subject + " #" + n + " " + kind;
    }
}
