package cardloop.program;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.runs.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevalidateCommandTest {
    @Test
    void aNightThatIsDoneEndsWithZeroOrFour() {
        assertThat(RevalidateCommand.exitStatus(RunStatus.COMPLETED, 0)).isZero();
        assertThat(RevalidateCommand.exitStatus(RunStatus.COMPLETED, 1)).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = RunStatus.class,
            names = {"FAILED", "LOST", "ABANDONED"})
    void aFaultEndsWithOne(RunStatus status) {
        assertThat(RevalidateCommand.exitStatus(status, 3)).isEqualTo(1);
    }

    @Test
    void aStopEndsWithThree() {
        assertThat(RevalidateCommand.exitStatus(RunStatus.STOPPED, 3)).isEqualTo(3);
    }
}
