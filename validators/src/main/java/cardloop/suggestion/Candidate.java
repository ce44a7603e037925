package cardloop.suggestion;

/**
 * A code one slip away from what was seen, which its kind could have. Never leaves this room: it may be a PIN.
 *
 * @param at 0-based place among the characters that count
 * @param put the characters put in at that place
 * @param isBacked whether something beside the check digit speaks for it: a mask, a listed pair, a foreign character
 */
record Candidate(String code, Slip slip, int at, String put, int millibits, boolean isBacked) {
    /** How many characters give way. */
    int taken() {
        return switch (slip) {
            case MASKED, CONFUSED, EXTRA -> 1;
            case SWAPPED -> 2;
            case MISSING -> 0;
        };
    }

    @Override
    public String toString() {
        return "Candidate(" + slip + " at " + at + ")";
    }
}
