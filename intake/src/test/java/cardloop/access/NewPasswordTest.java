package cardloop.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NewPasswordTest {
    @Test
    void tenCharactersToSeventyTwoBytes() {
        assertThat(NewPassword.of("123456789")).isEmpty();
        assertThat(NewPassword.of("1234567890")).isPresent();
        assertThat(NewPassword.of("密码密码密码密码密")).isEmpty();
        assertThat(NewPassword.of("密".repeat(24))).isPresent();
        assertThat(NewPassword.of("密".repeat(25))).isEmpty();
        assertThat(NewPassword.of("a".repeat(72))).isPresent();
        assertThat(NewPassword.of("a".repeat(73))).isEmpty();
    }

    @Test
    void whatItsHashWouldCutOrConfuseIsNone() {
        assertThat(NewPassword.of("1234567890\u0000x")).isEmpty();
        assertThat(NewPassword.of("1234567890\ud83c")).isEmpty();
    }

    @Test
    void itPrintsWithoutItself() {
        assertThat(NewPassword.of("a good password").orElseThrow().toString()).doesNotContain("good");
    }
}
