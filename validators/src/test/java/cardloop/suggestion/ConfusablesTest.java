package cardloop.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfusablesTest {
    private static final Confusables TABLES = Confusables.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"0O", "0D", "0Q", "1I", "1L", "17", "2Z", "5S", "6G", "8B"})
    void whatEveryVendorWarnsOfIsListedBothWays(String pair) {
        assertThat(TABLES.millibits(pair.charAt(0), pair.charAt(1))).isPresent();
        assertThat(TABLES.millibits(pair.charAt(1), pair.charAt(0))).isPresent();
    }

    @Test
    void neighboursOfTheKeyboardAreListedAndFarKeysAreNot() {
        assertThat(TABLES.millibits('4', '5')).isPresent();
        assertThat(TABLES.millibits('Q', 'W')).isPresent();
        assertThat(TABLES.millibits('1', '6')).isEmpty();
        assertThat(TABLES.millibits('A', 'M')).isEmpty();
    }

    @Test
    void ofTwoTablesTheLikelierCounts() {
        assertThat(TABLES.millibits('0', 'O')).hasValue(1_000);
        assertThat(TABLES.millibits('9', '0')).hasValue(4_000);
    }

    @Test
    void aSignOutsideEveryAlphabetIsOnlyEverSeen() {
        assertThat(TABLES.millibits('〇', '0')).isPresent();
        assertThat(TABLES.millibits('0', '〇')).isEmpty();
    }
}
