package cardloop.testing.plans;

import cardloop.testing.TestDatabase;
import cardloop.testing.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills an empty, migrated database with the rows of so many cases, old and few of them due. */
public final class ManyRows {
    /** Steps between two rows are such that all of them lie in the past. */
    private static final int MINUTES = 2_000_000;

    private static final Pattern TABLE = Pattern.compile("INSERT INTO (\\w+)");

    private ManyRows() {}

    /** Writes them and has the database look at what it has; PostgreSQL counts by an index alone once it has swept. */
    public static void into(TestDatabase database, int cases) {
        JdbcClient jdbc = database.jdbc();
        statements(cases).forEach(sql -> jdbc.sql(sql).update());
        jdbc.sql(Vendor.of(database.url()) == Vendor.POSTGRESQL ? "VACUUM ANALYZE" : "ANALYZE")
                .update();
    }

    /** Tables that have so many rows. */
    static Set<String> tables() {
        return statements(1000).stream()
                .map(TABLE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> statements(int cases) {
        String text = text().replaceAll("(?m)^--.*$", "");
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .map(statement -> written(statement, cases))
                .toList();
    }

    private static String written(String statement, int cases) {
        return statement
                .replaceAll("ROWS\\(([^)]*)\\)", "generate_series(1, $1) AS g(i)")
                .replaceAll(
                        "#(\\w)\\{([^}]*)}",
                        "CAST('0000000$1-0000-7000-8000-' || LPAD(CAST($2 AS VARCHAR), 12, '0') AS UUID)")
                .replaceAll("~\\{([^}]*)}", "CAST('\\\\\\\\x' || LPAD(CAST($1 AS VARCHAR), 32, '0') AS BYTEA)")
                .replaceAll(
                        "@\\{([^}]*)}",
                        "(TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00' + CAST($1 AS BIGINT) * " + MINUTES / cases
                                + " * INTERVAL '1' MINUTE)")
                .replaceAll(
                        "!\\{([^}]*)}",
                        "(TIMESTAMP WITH TIME ZONE '2040-01-01 00:00:00+00' - CAST($1 AS BIGINT) * INTERVAL '1' MINUTE)")
                .replace(":n", String.valueOf(cases));
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(ManyRows.class.getResourceAsStream("/scale/rows.sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
