package cardloop.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CheckDigitNamesTest {
    @Test
    void everyAlgorithmHasItsName() {
        assertThat(CheckDigit.all())
                .extracting(CheckDigit::key)
                .containsExactly(
                        "luhn",
                        "verhoeff",
                        "damm",
                        "iso7064-mod11-2",
                        "iso7064-mod37-2",
                        "iso7064-mod97-10",
                        "iso7064-mod661-26",
                        "iso7064-mod1271-36",
                        "iso7064-mod11-10",
                        "iso7064-mod27-26",
                        "iso7064-mod37-36",
                        "gtin-8",
                        "gtin-12",
                        "gtin-13",
                        "gtin-14");
    }

    @Test
    void aNameIsReadInAnyCaseAndItsAlphabetIsNot() {
        assertThat(CheckDigit.named("LUHN")).isSameAs(Luhn.MOD_10);
        assertThat(CheckDigit.named("Luhn-Mod-N:abAB").alphabet()).isEqualTo("abAB");
        assertThat(CheckDigit.named("Weighted:3,1 mod 4 over abAB").key()).isEqualTo("weighted:3,1 mod 4 over abAB");
    }

    @Test
    void anAlgorithmNobodyWroteIsRefusedByName() {
        for (String nobodys : List.of("rot13", "", "iso7064", "iso7064-mod38-37", "gtin-9", "luhn-mod-n", "weighted")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CheckDigit.named(nobodys))
                    .withMessageContaining("'" + nobodys + "'");
        }
    }

    /** A shop on a Turkish machine would else look for "lühn" with a dotless i. */
    @Test
    void namesDoNotDependOnTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr"));
        try {
            assertThat(CheckDigit.named("ISO7064-MOD11-2")).isSameAs(PureSystem.MOD_11_2);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyAlgorithmHasItsRowInThePage() throws Exception {
        List<String> rows = Page.rows();
        assertThat(CheckDigit.all())
                .allSatisfy(algorithm -> assertThat(rows)
                        .filteredOn(row -> row.startsWith("| `" + algorithm.key() + "` | " + algorithm.source()))
                        .hasSize(1));
    }

    @Test
    void everyKeyOfThePageNamesAnAlgorithm() throws Exception {
        assertThat(Page.rows())
                .map(row -> row.substring(3, row.indexOf('`', 3)))
                .allSatisfy(key -> assertThat(CheckDigit.named(key).key()).isEqualTo(key));
    }
}
