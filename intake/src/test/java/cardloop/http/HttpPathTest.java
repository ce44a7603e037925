package cardloop.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/check", "/%61pi/v1/check", "/api/v1/chec%6B", "/api;a=b/v1/check", "/%61%70%69/v1/check"
            })
    void allSpellingsOfAPathAreOne(String spelling) {
        HttpPath path = HttpPath.of(spelling, "");

        assertThat(path.text()).isEqualTo("/api/v1/check");
        assertThat(path.isForPrograms()).isTrue();
        assertThat(path.matches(HttpPath.pattern("/api/**"))).isTrue();
        assertThat(path.asSent()).isEqualTo(spelling);
    }

    @Test
    void theFolderOfTheApplicationIsNoPartOfIt() {
        assertThat(HttpPath.of("/shop/%61pi/x", "/shop").text()).isEqualTo("/api/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/apis", "/%2561pi/x", "/API/x", "/a%70%zz", "/", "", "/x/api/"})
    void whatOnlyLooksLikeTheApiIsNotIt(String other) {
        assertThat(HttpPath.of(other, "").isForPrograms()).isFalse();
    }

    @Test
    void anEncodedSlashDoesNotPartSegments() {
        assertThat(HttpPath.of("/api%2Fv1/check", "").isForPrograms()).isFalse();
    }
}
