package cardloop.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.Event;
import cardloop.casebook.CardStage;
import cardloop.casebook.WaitingCode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T06:00:00Z");

    private static CardRow.Stands waiting(CardStage stage, WaitingCode code) {
        return new CardRow.Stands(
                stage, Optional.empty(), Optional.of(code), Optional.of(at(Duration.ofDays(1))), Optional.empty());
    }

    private static OffsetDateTime at(Duration fromNow) {
        return NOW.plus(fromNow).atOffset(ZoneOffset.UTC);
    }

    private static String code(CardStage stage, Duration asksIn) {
        return say(waiting(stage, WaitingCode.SLOWED), new CardRow.Asked(0, Optional.of(at(asksIn))))
                .waiting()
                .orElseThrow()
                .code();
    }

    private static CardView.Standing say(CardRow.Stands stands, CardRow.Asked asked) {
        return StandingWords.say(stands, asked, NOW);
    }

    @Test
    void aCardCanBeTakenBackUntilItsIssuerWasAsked() {
        CardRow.Stands parked = waiting(CardStage.PARKED, WaitingCode.LANE_WAIT);
        assertThat(say(parked, new CardRow.Asked(0, Optional.empty())).withdrawable())
                .isTrue();
        assertThat(say(parked, new CardRow.Asked(1, Optional.empty())).withdrawable())
                .isFalse();
        CardRow.Stands sampled = waiting(CardStage.IN_REVIEW, WaitingCode.SAMPLED);
        assertThat(say(sampled, new CardRow.Asked(0, Optional.empty())).withdrawable())
                .isFalse();
    }

    private static Event event(String what) {
        return new Event("case:1", 1, NOW, "system", what, "-", "-", "0", "0");
    }

    @Test
    void aSlowedCardSaysSoUntilItsPauseIsOverAndThenWaitsForItsTurnLikeAnyOther() {
        assertThat(code(CardStage.QUEUED, Duration.ofMinutes(4))).isEqualTo("SLOWED");
        assertThat(code(CardStage.QUEUED, Duration.ZERO)).isEqualTo("LANE_WAIT");
        assertThat(code(CardStage.PARKED, Duration.ofMinutes(4))).isEqualTo("LANE_WAIT");
    }

    @Test
    void howOftenTheIssuerHadToBeAskedIsNotTold() {
        List<Event> events = Stream.of("RECEIVED", "FORMAT_OK", "ASKED", "QUEUED", "ASKED", "UNRESOLVED", "ASKED")
                .map(StandingWordsTest::event)
                .toList();
        assertThat(StandingWords.tell(events, waiting(CardStage.CHECKING, WaitingCode.LANE_WAIT)))
                .extracting(CardView.TimelineStep::what)
                .containsExactly("RECEIVED", "FORMAT_OK", "ASKED");
    }
}
