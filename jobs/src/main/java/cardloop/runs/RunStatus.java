package cardloop.runs;

/** How a run stands. */
public enum RunStatus {
    RUNNING,
    /** Somebody asked it to stop; it ends after the question in hand. */
    STOPPING,
    /** Its process is gone; it is resumed by itself, or recovered by a person. */
    LOST,
    COMPLETED,
    /** Ended early, restartable. */
    STOPPED,
    /** Ended by a fault, restartable. */
    FAILED,
    /** Given up by a person, for good. */
    ABANDONED;

    /** Whether it may still move by itself. */
    public boolean isLive() {
        return switch (this) {
            case RUNNING, STOPPING, LOST -> true;
            case COMPLETED, STOPPED, FAILED, ABANDONED -> false;
        };
    }

    /** Whether a process is at it. */
    public boolean isHeld() {
        return this == RUNNING || this == STOPPING;
    }

    public boolean isRestartable() {
        return this == STOPPED || this == FAILED;
    }
}
