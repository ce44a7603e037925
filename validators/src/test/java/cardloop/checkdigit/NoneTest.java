package cardloop.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoneTest extends CheckDigitContract {
    @Override
    CheckDigit algorithm() {
        return CheckDigit.NONE;
    }

    @Override
    List<String> published() {
        return List.of("12", "AB");
    }

    @Test
    void everythingFits() {
        assertThat(CheckDigit.NONE.fits("anything")).isTrue();
    }

    @Test
    void anAlgorithmNobodyWroteIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckDigit.named("rot13"))
                .withMessageContaining("rot13");
    }
}
