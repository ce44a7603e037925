package cardloop.review;

import cardloop.base.vault.TestingVault;
import cardloop.testing.TestDatabase;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;

/** The real draw on a test's database, for rooms that settle. */
public final class TestingSampling {
    private TestingSampling() {}

    /** Draws for each card, and for nobody to look at it. */
    public static Sampling ofNone(TestDatabase database, Clock clock) {
        SamplingPlan plan =
                new SamplingPlan(TestingVault.temporary().fingerprints(), new SamplingProperties(0, Long.MAX_VALUE, 0));
        return new JdbcSampling(database.jdbc(), plan, clock, UuidCreator::getTimeOrderedEpoch);
    }
}
