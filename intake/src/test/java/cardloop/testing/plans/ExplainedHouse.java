package cardloop.testing.plans;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.testing.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A database with a lot of rows, on which statements are explained and none is executed. One a vendor and JVM. */
public final class ExplainedHouse {
    private static final int IN_MEMORY_AT_MOST = 20_000;

    private static final Map<Vendor, ExplainedHouse> HOUSES = new ConcurrentHashMap<>();

    private final Vendor vendor;
    private final TestDatabase database;
    private final int cases;

    ExplainedHouse(Vendor vendor, TestDatabase database, int cases) {
        this.vendor = vendor;
        this.database = database;
        this.cases = cases;
        ManyRows.into(database, cases);
    }

    /** The vendor's, filled when first asked for. */
    static ExplainedHouse of(Vendor vendor) {
        return HOUSES.computeIfAbsent(vendor, each -> new ExplainedHouse(each, fresh(each), cases(each)));
    }

    /** With the last test of this JVM. */
    public static void closeAll() {
        HOUSES.values().forEach(house -> house.database.close());
        HOUSES.clear();
    }

    /** As few as have the same plans as 100,000: H2 compares indexes, PostgreSQL pages. */
    private static int cases(Vendor vendor) {
        return Integer.getInteger("cardloop.testing.plans.cases", vendor == Vendor.H2 ? 4_000 : 20_000);
    }

    private static TestDatabase fresh(Vendor vendor) {
        return switch (vendor) {
            case H2 -> cases(vendor) > IN_MEMORY_AT_MOST ? TestDatabases.h2In(folder()) : TestDatabases.h2();
            case POSTGRESQL -> TestDatabases.postgres();
        };
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("many-rows");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the plans of what the rooms executed since the last call. */
    public static List<String> faultsOf(Vendor vendor) {
        List<RecordedStatement> executed = Recorder.taken(vendor).stream()
                .filter(statement -> PlanReader.canBeExplained(statement.sql()))
                .toList();
        if (executed.isEmpty()) {
            return List.of();
        }
        ExplainedHouse house = of(vendor);
        List<String> faults = new ArrayList<>();
        executed.forEach(statement -> faults.addAll(house.faults(statement)));
        return faults;
    }

    /** To look at what it holds. */
    JdbcClient jdbc() {
        return database.jdbc();
    }

    /** What is wrong with the plan of one. */
    List<String> faults(RecordedStatement statement) {
        if (WholeTables.areAskedForBy(statement)) {
            return List.of();
        }
        String plan = plan(statement);
        return PlanReader.faults(vendor, plan, WholeTables.growing(), cases).stream()
                .map(fault -> vendor + ": " + statement.room() + " " + fault + "\n  "
                        + statement.sql().replaceAll("\\s+", " "))
                .toList();
    }

    private String plan(RecordedStatement statement) {
        String explain = vendor == Vendor.POSTGRESQL ? "EXPLAIN (FORMAT JSON) " : "EXPLAIN ";
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement asked = connection.prepareStatement(explain + statement.sql())) {
            statement.parametersInto(asked);
            try (ResultSet rows = asked.executeQuery()) {
                StringBuilder plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                return plan.toString();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot be explained: " + statement.sql(), e);
        }
    }
}
