package cardloop.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a row of made-up values into each table of an H2 database that is thrown away afterwards, and changes it. */
public final class EveryTable {
    private static final String COLUMNS = """
        SELECT c.column_name AS name, UPPER(c.data_type) AS type FROM information_schema.columns c
        WHERE c.table_schema = 'public' AND c.table_name = ? AND c.is_generated = 'NEVER' ORDER BY c.ordinal_position
        """;

    /** A question is about a case or about a canary, never about both. */
    private static final Set<String> LEFT_OUT = Set.of("canary_id");

    private EveryTable() {}

    private record Column(String name, String type) {
        String value() {
            return switch (type) {
                case "UUID" -> "RANDOM_UUID()";
                case "BOOLEAN" -> "FALSE";
                case "DATE" -> "CURRENT_DATE";
                case "BINARY VARYING", "BINARY LARGE OBJECT" -> "X'00'";
                case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" -> "CURRENT_TIMESTAMP";
                case "CHARACTER VARYING", "CHARACTER LARGE OBJECT", "CHARACTER" -> "'x'";
                default -> "-7";
            };
        }
    }

    /** The tables that could not be written, each with what the database said. */
    public static Map<String, String> refusals(JdbcClient jdbc) {
        Map<String, String> refusals = new TreeMap<>();
        jdbc.sql("SET REFERENTIAL_INTEGRITY FALSE").update();
        for (String table : tables(jdbc)) {
            try {
                write(jdbc, table);
            } catch (DataAccessException refused) {
                refusals.put(
                        table, String.valueOf(refused.getMostSpecificCause().getMessage()));
            }
        }
        jdbc.sql("SET REFERENTIAL_INTEGRITY TRUE").update();
        return refusals;
    }

    public static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name")
                .query(String.class)
                .list();
    }

    private static void write(JdbcClient jdbc, String table) {
        List<Column> columns = jdbc
                .sql(COLUMNS)
                .param(table)
                .query((row, _) -> new Column(row.getString("name"), row.getString("type")))
                .list()
                .stream()
                .filter(column -> !LEFT_OUT.contains(column.name()))
                .toList();
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream().map(Column::value).collect(Collectors.joining(", "));
        String last = columns.getLast().name();
        jdbc.sql("INSERT INTO " + table + " (" + names + ") VALUES (" + values + ")")
                .update();
        jdbc.sql("UPDATE " + table + " SET " + last + " = " + last).update();
    }
}
