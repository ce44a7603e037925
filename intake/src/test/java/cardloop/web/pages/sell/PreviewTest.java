package cardloop.web.pages.sell;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.recognition.Recogniser;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static final CardFormats SHIPPED = CardFormats.shipped();
    private static final Recogniser RECOGNISER = new Recogniser(SHIPPED);

    private static Preview of(String text, String kind) {
        return Preview.of(text, SHIPPED.find(kind).orElseThrow(), "100", "", RECOGNISER);
    }

    @Test
    void aFaultOfAPinOnALineOfItsOwnStandsInThatLine() {
        PreviewLine line =
                of("卡号：12345678901234567\n密码：98765432109876543", "SZX").lines().getFirst();
        assertThat(line.line()).isEqualTo(1);
        assertThat(line.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.from()).isEqualTo(20);
        });
    }

    @Test
    void anotherKindIsToldOnlyWhereNoLineIsGood() {
        assertThat(of("12345678901234567 987654321098765432", "QQCARD")
                        .looksLike()
                        .map(CardFormat::code))
                .contains("SZX");
        assertThat(of("12345678901234567 987654321098765432\n123456789 123456789012", "QQCARD")
                        .looksLike())
                .isEmpty();
        assertThat(of("12345678901234567 987654321098765432", "SZX_GD").looksLike())
                .isEmpty();
        assertThat(of("", "QQCARD").looksLike()).isEmpty();
    }
}
