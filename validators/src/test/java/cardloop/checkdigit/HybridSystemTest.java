package cardloop.checkdigit;

import java.util.List;
import org.junit.jupiter.api.Nested;

class HybridSystemTest {
    @Nested
    class Mod11And10 extends CheckDigitContract {
        @Override
        CheckDigit algorithm() {
            return HybridSystem.MOD_11_10;
        }

        @Override
        List<String> published() {
            return List.of("07945", "0792", "0032", "866627650");
        }
    }

    @Nested
    class Mod27And26 extends CheckDigitContract {
        @Override
        CheckDigit algorithm() {
            return HybridSystem.MOD_27_26;
        }

        @Override
        List<String> published() {
            return List.of("JEJLMGJS", "MUFEMSTCATLITB");
        }
    }

    @Nested
    class Mod37And36 extends CheckDigitContract {
        @Override
        CheckDigit algorithm() {
            return HybridSystem.MOD_37_36;
        }

        /** The first is the example of the standard's release identifiers (GRid). */
        @Override
        List<String> published() {
            return List.of("A12425GABC1234002M", "TBR1", "B3739U6CRK");
        }
    }
}
