package cardloop.submission.opening;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.format.FormatFault;
import cardloop.judging.ReasonCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which reason a fault leads to: as the page of faults says, and in the same order. */
class ReasonsOfFaultsTest {
    @Test
    void eachFaultLeadsToTheReasonThatThePageSays() throws IOException {
        List<String> told = Files.readAllLines(Path.of("..", "docs", "faults.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split(" \\| ", -1))
                .map(cells -> cells[0].replaceAll("[|` ]", "") + " " + cells[1])
                .toList();
        assertThat(told)
                .containsExactlyElementsOf(Stream.of(FormatFault.values())
                        .map(fault -> fault + " " + CardJudge.reason(fault))
                        .toList());
    }

    @Test
    void theEarlierOfTwoFaultsNeverLeadsToTheLaterReason() {
        List<ReasonCode> reasons =
                Stream.of(FormatFault.values()).map(CardJudge::reason).toList();
        assertThat(reasons).isSorted();
    }
}
