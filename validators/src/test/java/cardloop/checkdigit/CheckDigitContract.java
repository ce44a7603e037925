package cardloop.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every check digit keeps, whatever its algorithm. */
abstract class CheckDigitContract {
    abstract CheckDigit algorithm();

    /** Published codes with their check character, each at least two characters. */
    abstract List<String> published();

    @Test
    void publishedVectorsFit() {
        assertThat(published()).isNotEmpty().allMatch(algorithm()::fits);
    }

    @Test
    void theNameFindsTheAlgorithm() {
        assertThat(CheckDigit.named(algorithm().key())).isSameAs(algorithm());
    }

    @Test
    void nothingMakesItThrow() {
        for (String odd : List.of("", "0", "\0\0", "１２３４", "\uD800", "A1", "9".repeat(100_000))) {
            assertThat(algorithm().fits(odd)).isIn(true, false);
        }
    }
}
