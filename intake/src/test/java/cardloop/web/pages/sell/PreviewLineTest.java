package cardloop.web.pages.sell;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.FormatFault;
import cardloop.pasted.CardLines;
import org.junit.jupiter.api.Test;

class PreviewLineTest {
    private static final CardFormat SZX = CardFormats.shipped().find("SZX").orElseThrow();
    private static final String NUMBER = "12345678901234567";
    private static final String PIN = "987654321098765432";

    private static PreviewLine of(String text) {
        return PreviewLine.of(CardLines.of(text, SZX).getFirst(), SZX, "100", "");
    }

    @Test
    void aLookAlikeIsAButtonAtItsPlaceInTheLine() {
        PreviewLine line = of(NUMBER + " 9876543210987654S2");
        assertThat(line.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.finding().fault()).isEqualTo(FormatFault.PIN_ALPHABET);
            assertThat(fault.chips().getFirst())
                    .isEqualTo(new SuggestionChip(fault.finding().field(), 34, 1, "5"));
            assertThat(fault.chips().getFirst().way()).isEqualTo("change");
        });
    }

    @Test
    void aCharacterTooManyIsAButtonThatDropsIt() {
        PreviewLine line = of(NUMBER + "x " + PIN);
        assertThat(line.faults())
                .flatExtracting(PreviewLine.Fault::chips)
                .singleElement()
                .satisfies(chip -> {
                    assertThat(chip.from()).isEqualTo(17);
                    assertThat(chip.way()).isEqualTo("drop");
                });
    }

    @Test
    void aFaultWithoutAPlaceInTheLineHasNoButton() {
        PreviewLine line = PreviewLine.of(CardLines.of(NUMBER + " " + PIN, SZX).getFirst(), SZX, "99", "");
        assertThat(line.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.hasPlace()).isFalse();
            assertThat(fault.chips()).isEmpty();
        });
    }

    @Test
    void printedItHoldsNoCharacterOfThePin() {
        assertThat(of(NUMBER + " 9876543210987654S2").toString())
                .doesNotContain("98765")
                .doesNotContain("put=");
    }
}
