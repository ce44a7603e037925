package cardloop.reading.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.reading.Field;
import cardloop.reading.RowShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeWordsTest {
    @Test
    void aClassAndALengthAreAShape() {
        assertThat(ShapeWords.of(Field.PIN, "\\d{16}")).isEqualTo(new RowShape(Field.PIN, "0123456789", 16, 16));
        assertThat(ShapeWords.of(Field.NUMBER, "[0-9a-f]{8,12}"))
                .isEqualTo(new RowShape(Field.NUMBER, "0123456789ABCDEF", 8, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\\d+", ".*", "[0-9]", "(\\d{4}-){3}\\d{4}", "[^0-9]{4}", "\\w{8}", "SN\\d{13}", "\\d{16}x"})
    void anythingElseIsRefusedWithWhatCanBeWritten(String regex) {
        assertThatThrownBy(() -> ShapeWords.of(Field.PIN, regex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one class of characters with a length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d{0}", "\\d{9,8}", "\\d{41}", "[9-0]{4}"})
    void impossibleLengthsAndRangesAreRefused(String regex) {
        assertThatThrownBy(() -> ShapeWords.of(Field.PIN, regex)).isInstanceOf(IllegalArgumentException.class);
    }
}
