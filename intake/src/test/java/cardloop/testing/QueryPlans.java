package cardloop.testing;

import cardloop.testing.plans.ExplainedHouse;
import cardloop.testing.plans.RecordingDriver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whatever test makes a room execute a statement for the first time in a JVM, the statement has to find its rows by an index,
 * on the database it ran on. JUnit finds it by its service file and calls it after every test; who wants to try one test
 * without filling a database first says {@code -Dcardloop.testing.plans=false}.
 */
public final class QueryPlans implements AfterEachCallback, AfterAllCallback {
    static final boolean ASKED = Boolean.parseBoolean(System.getProperty("cardloop.testing.plans", "true"));

    static void record() {
        if (ASKED) {
            RecordingDriver.install();
        }
    }

    static void close() {
        ExplainedHouse.closeAll();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        requireIndexes();
    }

    /** What ended after the last test of a class: programs, and threads. */
    @Override
    public void afterAll(ExtensionContext context) {
        requireIndexes();
    }

    /** Looks at what was executed since the last look. */
    private static void requireIndexes() {
        List<String> faults = new ArrayList<>();
        for (Vendor vendor : Vendor.values()) {
            faults.addAll(ExplainedHouse.faultsOf(vendor));
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("statements that need an index, or fewer rows:\n" + String.join("\n", faults));
        }
    }
}
