package cardloop.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238, Appendix B (SHA-1, the last six of its eight digits), and the contract's own moment. */
class TotpTest {
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
        "1795289400, 295197"
    })
    void publishedMomentsGiveThePublishedPasswords(long epochSecond, String password) {
        assertThat(new Totp("12345678901234567890").at(Instant.ofEpochSecond(epochSecond)))
                .isEqualTo(password);
    }
}
