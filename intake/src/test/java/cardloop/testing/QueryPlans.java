package cardloop.testing;

import cardloop.testing.plans.ExplainedHouse;
import cardloop.testing.plans.RecordingDriver;
import cardloop.testing.plans.Vendor;
import java.util.ArrayList;
import java.util.List;

/**
 * Whatever test makes a room execute a new statement, the statement has to find its rows by an index, on the database it
 * ran on. Filling two databases takes a while, so it is done where the build asks for it: {@code -Dcardloop.testing.plans=true}.
 */
final class QueryPlans {
    private static final boolean ASKED = Boolean.getBoolean("cardloop.testing.plans");

    private QueryPlans() {}

    static void recordIfAsked() {
        if (ASKED) {
            RecordingDriver.install();
        }
    }

    static void close() {
        ExplainedHouse.closeAll();
    }

    /** Looks at what was executed since the last look. */
    static void requireIndexes() {
        if (ASKED) {
            List<String> faults = new ArrayList<>();
            for (Vendor vendor : Vendor.values()) {
                faults.addAll(ExplainedHouse.faultsOf(vendor));
            }
            if (!faults.isEmpty()) {
                throw new AssertionError("statements that need an index, or fewer rows:\n" + String.join("\n", faults));
            }
        }
    }
}
