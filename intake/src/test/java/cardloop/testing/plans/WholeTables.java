package cardloop.testing.plans;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tables that do not grow with the trade, and statements that look at all of one because that is what they are for. */
final class WholeTables {
    /** By issuer, lane, kind, seller or night. */
    private static final Set<String> SMALL = Set.of(
            "canary",
            "canary_watch",
            "ended_cards",
            "lane_circuit",
            "night_schedule",
            "payout_closing",
            "reading_accuracy",
            "reading_bucket",
            "run_claim",
            "run_figures",
            "write_probe");

    /** @param why it does no harm */
    private record Reading(String room, String fragment, String why) {}

    private static final List<Reading> ASKED_FOR = List.of(
            new Reading("JdbcLedger", "SUM(balance_fen)", "two rows a seller; an audit"),
            new Reading("JdbcPeople", "ORDER BY p.created_at", "the command that lists all people"),
            new Reading("LiveConfiguration", "LIKE '%@demo'", "once, as a program starts"),
            new Reading("JdbcShelf", "GROUP BY kind", "counts for buyers of a whole shelf, asked for by people"),
            new Reading(
                    "JdbcCalibration",
                    "UPDATE reading r SET as_read = NULL",
                    "a night; each waits for its issuer's word"),
            new Reading(
                    "JdbcWrongCodeBudget",
                    "FROM wrong_code WHERE  drawn_at",
                    "the wrong codes of a window; all there are where a test's clock is behind"),
            new Reading("JdbcHouse", "FROM stock_item GROUP BY", "kept for a minute, whoever looks"),
            new Reading(
                    "JdbcPurge",
                    "s.state = 'PULLED'",
                    "a night; who has left the shelf and still has a PIN stands in two tables"));

    private WholeTables() {}

    /** Those that must not be read from end to end. */
    static Set<String> growing() {
        Set<String> growing = new TreeSet<>(ManyRows.tables());
        growing.removeAll(SMALL);
        return growing;
    }

    static boolean isSmall(String table) {
        return SMALL.contains(table) || table.startsWith("batch_") || table.startsWith("flyway_");
    }

    static boolean areAskedForBy(RecordedStatement statement) {
        return ASKED_FOR.stream()
                .anyMatch(reading -> statement.room().startsWith(reading.room() + ":")
                        && statement.sql().contains(reading.fragment()));
    }
}
