package cardloop.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoCheckDigitTest {
    @Test
    void everythingFits() {
        assertThat(HostileText.handmade()).allMatch(CheckDigit.NONE::fits);
    }

    @Test
    void nothingIsAppended() {
        assertThat(CheckDigit.NONE.append("AB12")).isEqualTo("AB12");
        assertThat(CheckDigit.NONE.checkCharacters()).isZero();
        assertThat(CheckDigit.NONE.compute("")).isEmpty();
    }

    @Test
    void itsNameIsNone() {
        assertThat(CheckDigit.named("none")).isSameAs(CheckDigit.NONE);
        assertThat(CheckDigit.all()).doesNotContain(CheckDigit.NONE);
    }
}
