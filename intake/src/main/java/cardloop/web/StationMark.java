package cardloop.web;

/** How a station of the line is drawn. */
public enum StationMark {
    /** Passed: solid. */
    DONE,
    /** At work here: pulses. */
    NOW,
    /** Waits for somebody: amber. */
    WAITS,
    /** Ended here: red. */
    ENDED,
    /** Arrived: paid and shelved. */
    PAID,
    /** Not there yet. */
    AHEAD;

    /** The class of the style sheet. */
    public String css() {
        return switch (this) {
            case DONE -> "stop-done";
            case NOW -> "stop-now";
            case WAITS -> "stop-waits";
            case ENDED -> "stop-ended";
            case PAID -> "stop-done stop-paid";
            case AHEAD -> "stop-ahead";
        };
    }
}
