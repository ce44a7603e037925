package cardloop.console;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.nights.NightProgress;
import cardloop.runs.Run;
import cardloop.runs.RunOrder;
import cardloop.runs.RunStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run whose night holds nothing: not laid out yet, or nothing to ask. */
class RunViewTest {
    private static final Instant NOW = Instant.parse("2026-11-30T18:00:00Z");

    @ParameterizedTest
    @CsvSource({"RUNNING, true", "LOST, true", "COMPLETED, false", "ABANDONED, false"})
    void anEmptyNightIsNotLaidOutYetWhileItsRunLives(RunStatus status, boolean isUnplanned) {
        RunOrder order = new RunOrder(RunViews.NIGHT, LocalDate.parse("2026-11-30"), Optional.empty(), NOW);
        Run run = new Run(1, order, status, NOW, Optional.empty(), List.of(), Optional.empty());
        RunView view = new RunView(run, NightProgress.NONE, List.of(), 0, List.of(), NOW);

        assertThat(view.isUnplanned()).isEqualTo(isUnplanned);
    }
}
