package cardloop.reading.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.Accuracy.Bucket;
import cardloop.reading.calibration.AsRead.Mark;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {
    @Test
    void aCodeReadRightlyWithoutADoubtIsExactAndUndoubted() {
        Tally tally = Tally.of(new AsRead(row("12", 999, false), row("34", 1000, false)), "12", "34");
        assertThat(tally.exact()).isTrue();
        assertThat(tally.undoubted()).isTrue();
        assertThat(tally.characters()).isEqualTo(4);
        assertThat(tally.buckets().getLast()).isEqualTo(new Bucket(999, 4, 4));
    }

    @Test
    void oneDoubtfulOrUnreadCharacterIsDoubtEnough() {
        assertThat(Tally.of(new AsRead(List.of(), row("3", 950, true)), "", "3").undoubted())
                .isFalse();
        assertThat(Tally.of(new AsRead(List.of(), row("?", 950, false)), "", "3")
                        .undoubted())
                .isFalse();
        assertThat(Tally.of(new AsRead(List.of(), row("3", 950, false)), "1", "3")
                        .undoubted())
                .isFalse();
        assertThat(Tally.of(new AsRead(List.of(), row("3", 950, false)), "", "3")
                        .undoubted())
                .isTrue();
    }

    @Test
    void aCharacterCountsInTheBucketOfItsConfidenceAndAnUnreadOneInNone() {
        AsRead read = new AsRead(
                List.of(), List.of(new Mark('1', 90, true), new Mark('2', 510, true), new Mark('?', 0, true)));
        Tally tally = Tally.of(read, "", "193");
        assertThat(tally.buckets().getFirst()).isEqualTo(new Bucket(0, 1, 1));
        assertThat(tally.buckets().get(1)).isEqualTo(new Bucket(500, 1, 0));
        assertThat(tally.errors()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"123, 123, 0", "123, 12, 1", "12, 123, 1", "123, 321, 2", "'', 123, 3", "1?3, 123, 1", "2345, 1234, 2"})
    void errorsAreThoseOfLevenshtein(String read, String truth, int errors) {
        assertThat(Tally.of(new AsRead(List.of(), row(read, 900, false)), "", truth)
                        .errors())
                .isEqualTo(errors);
    }

    private static List<Mark> row(String text, int permille, boolean doubtful) {
        return text.chars()
                .mapToObj(c -> new Mark((char) c, permille, doubtful))
                .collect(Collectors.toList());
    }
}
