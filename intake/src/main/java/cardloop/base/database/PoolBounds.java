package cardloop.base.database;

/**
 * How far a pool goes.
 *
 * @param size connections at most
 * @param waitMillis how long work waits for one
 * @param statementMillis how long one statement may run
 */
record PoolBounds(int size, long waitMillis, long statementMillis) {
    private static final int MOST_CONNECTIONS = 500;
    private static final long SHORTEST_WAIT_MILLIS = 250;
    private static final long LONGEST_WAIT_MILLIS = 120_000;
    private static final long SHORTEST_STATEMENT_MILLIS = 1_000;
    private static final long LONGEST_STATEMENT_MILLIS = 3_600_000;

    /** @param prefix of the settings, for whoever has to mend them */
    static PoolBounds of(String prefix, int size, long waitMillis, long statementMillis) {
        within(prefix + ".size", size, 1, MOST_CONNECTIONS);
        within(prefix + ".wait-millis", waitMillis, SHORTEST_WAIT_MILLIS, LONGEST_WAIT_MILLIS);
        within(prefix + ".statement-millis", statementMillis, SHORTEST_STATEMENT_MILLIS, LONGEST_STATEMENT_MILLIS);
        return new PoolBounds(size, waitMillis, statementMillis);
    }

    private static void within(String setting, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(setting + " is " + least + " to " + most + ", not " + value);
        }
    }
}
