package cardloop.health;

/**
 * One attempt of a lane, as its row tells it; times are microseconds of the limit clock.
 *
 * @param query whether it asked after a question, at the door for that
 * @param outcome name of the outcome's type; empty while it is on its way
 * @param wrongPin whether it was answered that the PIN is wrong, or may have been
 * @param endedMicros 0 while it is on its way
 */
record Try(boolean query, String outcome, boolean wrongPin, long grantedMicros, long endedMicros) {
    boolean is(String name) {
        return outcome.equals(name);
    }

    /** Whether it went out and something came of it. */
    boolean travelled() {
        return endedMicros > 0 && !is("NotSent");
    }

    long lastedMillis() {
        return Math.max(0, endedMicros - grantedMicros) / 1_000;
    }
}
