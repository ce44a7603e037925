package cardloop.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerhoeffTest extends CheckDigitContract {
    @Override
    CheckDigit algorithm() {
        return Verhoeff.DIHEDRAL;
    }

    @Override
    List<String> published() {
        return List.of("2363", "123451", "1428570", "84736430954837284567892");
    }

    @Test
    void noSingleErrorAndNoSwapPasses() {
        Blindness blindness = Blindness.of(Verhoeff.DIHEDRAL);
        assertThat(blindness.of(TypingError.SINGLE).missed()).isZero();
        assertThat(blindness.of(TypingError.ADJACENT).missed()).isZero();
    }
}
