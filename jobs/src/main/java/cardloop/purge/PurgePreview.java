package cardloop.purge;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a purge would forget now. */
public final class PurgePreview {
    private static final int COUNTED_AT_MOST = 100_000;

    private final JdbcPurge purge;

    PurgePreview(JdbcPurge purge) {
        this.purge = purge;
    }

    /** Counts by what is forgotten, each up to 100,000. */
    public Map<String, Integer> due() {
        Map<String, Integer> due = new LinkedHashMap<>();
        for (Forgotten what : Forgotten.values()) {
            due.put(what.name().toLowerCase(Locale.ROOT), purge.due(what, COUNTED_AT_MOST));
        }
        return due;
    }
}
