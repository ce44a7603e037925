package cardloop.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Region;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentRefusalsTest {
    private static final Lane LANE = new Lane("tencent", new Egress("127.0.0.11", Region.CN));
    private static final Lane OTHER = new Lane("tencent", new Egress("127.0.0.12", Region.CN));

    @Test
    void theLatestRefusalOfEachLaneIsKept() {
        RecentRefusals refusals = RecentRefusals.inMemory();
        assertThat(refusals.lastOf(LANE)).isEmpty();
        refusals.refused(LANE, Instant.ofEpochSecond(20));
        refusals.refused(LANE, Instant.ofEpochSecond(10));
        assertThat(refusals.lastOf(LANE)).contains(Instant.ofEpochSecond(20));
        assertThat(refusals.lastOf(OTHER)).isEmpty();
    }
}
