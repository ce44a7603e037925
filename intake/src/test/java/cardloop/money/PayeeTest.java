package cardloop.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayeeTest {
    @ParameterizedTest
    @CsvSource({"13800000001, ••••0001", "lin@example.com, l••••@example.com", "abcd, ••••cd", "x, ••••"})
    void anAccountIsMaskedButForWhatItsHolderKnowsItBy(String account, String shown) {
        assertThat(Payee.masked(account)).isEqualTo(shown);
    }
}
