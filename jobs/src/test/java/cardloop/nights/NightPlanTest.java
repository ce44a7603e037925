package cardloop.nights;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.CaseId;
import cardloop.issuers.CircuitStatus;
import cardloop.issuers.LaneStatus;
import cardloop.nights.NightPlan.LaneRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NightPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");

    @Test
    void theSameCardGoesToTheSameLaneEachTime() {
        List<ShelfCard> cards = cards(50, "CN");
        List<LaneRoom> lanes = List.of(lane("tencent/1", "CN-GD", 99), lane("tencent/2", "CN-ZJ", 99));
        NightPlan plan = plan(cards, lanes);
        assertThat(plan(cards.reversed(), lanes).asked()).containsExactlyInAnyOrderElementsOf(plan.asked());
        assertThat(plan.byLane().values()).allMatch(n -> n > 5);
    }

    @Test
    void aRegionalCardGoesToALaneOfItsRegionWhereThereIsOne() {
        List<LaneRoom> lanes = List.of(lane("tencent/1", "CN-GD", 99), lane("tencent/2", "CN-ZJ", 99));
        assertThat(plan(cards(10, "CN-ZJ"), lanes).byLane()).isEqualTo(Map.of("tencent/2", 10));
        assertThat(plan(cards(10, "CN-FJ"), lanes).asked()).hasSize(10);
    }

    @Test
    void aFullLanePassesItsCardsOnAndTheRestIsPostponed() {
        List<ShelfCard> cards = cards(10, "CN");
        NightPlan plan = plan(cards, List.of(lane("tencent/1", "CN-GD", 3), lane("tencent/2", "CN-ZJ", 4)));
        assertThat(plan.byLane()).isEqualTo(Map.of("tencent/1", 3, "tencent/2", 4));
        assertThat(plan.asked().stream().map(NightPlan.Asking::card)).containsExactlyElementsOf(cards.subList(0, 7));
        assertThat(plan.byReason()).isEqualTo(Map.of(SkipReason.POSTPONED, 3));
    }

    @Test
    void aPausedLaneIsUsedOnlyWhereNoOtherIsLeft() {
        LaneRoom paused = new LaneRoom("tencent/1", "tencent", "CN", true, 99);
        assertThat(plan(cards(5, "CN"), List.of(paused, lane("tencent/2", "CN", 99)))
                        .byLane())
                .isEqualTo(Map.of("tencent/2", 5));
        assertThat(plan(cards(5, "CN"), List.of(paused)).byLane()).isEqualTo(Map.of("tencent/1", 5));
    }

    @Test
    void aKindNobodyAnswersForIsSaidToHaveNoLane() {
        NightPlan plan = NightPlan.of(cards(2, "CN"), List.of(lane("tencent/1", "CN", 9)), _ -> Optional.empty());
        assertThat(plan.byReason()).isEqualTo(Map.of(SkipReason.NO_LANE, 2));
    }

    @Test
    void roomIsThePaceTimesTheTimeLeftLessWhatWasGivenAndTheRest() {
        Instant inTenMinutes = NOW.plus(Duration.ofMinutes(10));
        assertThat(LaneRoom.of(status(30, Optional.empty()), 0, NOW, inTenMinutes)
                        .room())
                .isEqualTo(300);
        assertThat(LaneRoom.of(status(30, Optional.empty()), 100, NOW, inTenMinutes)
                        .room())
                .isEqualTo(200);
        assertThat(LaneRoom.of(status(30, Optional.of(NOW.plus(Duration.ofMinutes(8)))), 0, NOW, inTenMinutes)
                        .room())
                .isEqualTo(60);
        assertThat(LaneRoom.of(status(30, Optional.empty()), 0, NOW, NOW.minusSeconds(1))
                        .room())
                .isZero();
    }

    private static LaneStatus status(double perMinute, Optional<Instant> resting) {
        return new LaneStatus(
                "tencent/1",
                "tencent",
                "1",
                "CN",
                perMinute,
                0,
                0,
                0,
                0,
                false,
                resting,
                Optional.empty(),
                Optional.empty(),
                CircuitStatus.CLOSED,
                Optional.empty());
    }

    private static NightPlan plan(List<ShelfCard> cards, List<LaneRoom> lanes) {
        return NightPlan.of(cards, lanes, _ -> Optional.of("tencent"));
    }

    private static LaneRoom lane(String label, String region, int room) {
        return new LaneRoom(label, "tencent", region, false, room);
    }

    private static List<ShelfCard> cards(int n, String region) {
        return IntStream.range(0, n)
                .mapToObj(i -> new ShelfCard(
                        new CaseId(new UUID(7, 1_000_003L * i)),
                        "QQCARD",
                        FaceValue.ofYuan(30),
                        new Region(region),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }
}
