package cardloop.issuers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cardloop.card.CardKind;
import cardloop.format.CardFormats;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FreshnessTest {
    private static final Set<String> KNOWN = Set.of("jd", "cmcc", "SZX", "SZX_GD", "JD_E");

    @Test
    void tenMinutesAreTheUsualLimit() {
        Freshness usual = bound(Map.of()).freshness(KNOWN);
        assertThat(usual.allows(kind("SZX"), Duration.ofMinutes(10))).isTrue();
        assertThat(usual.allows(kind("SZX"), Duration.ofMinutes(10).plusMillis(1)))
                .isFalse();
    }

    @Test
    void aKindsLimitGoesBeforeItsIssuersAndThatBeforeTheUsualOne() {
        Freshness freshness = bound(Map.of(
                        "cardloop.judging.facts-minutes", "20",
                        "cardloop.judging.facts-minutes-of", "cmcc=5,SZX_GD=2"))
                .freshness(KNOWN);
        assertThat(freshness.allows(kind("JD_E"), Duration.ofMinutes(20))).isTrue();
        assertThat(freshness.allows(kind("SZX"), Duration.ofMinutes(6))).isFalse();
        assertThat(freshness.allows(kind("SZX"), Duration.ofMinutes(5))).isTrue();
        assertThat(freshness.allows(kind("SZX_GD"), Duration.ofMinutes(3))).isFalse();
    }

    @Test
    void aClockThatWasPutBackMakesNoFactsYoungerThanNew() {
        Instant now = Instant.EPOCH;
        assertThat(Freshness.age(now.plusSeconds(5), now)).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jd", "jd=", "jd=0", "jd=61", "jd=1d", "jd=1 cmcc=2", "=5", "jd=99999"})
    void aLimitThatIsNoneStopsTheStart(String limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JudgingProperties(10, List.of(limit)));
    }

    @Test
    void aLimitOfNobodyOrTwoOfOneStopTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JudgingProperties(10, List.of("jdd=5")).freshness(KNOWN))
                .withMessageContaining("jdd");
        assertThatIllegalArgumentException().isThrownBy(() -> new JudgingProperties(10, List.of("jd=5", "jd=6")));
        assertThatIllegalArgumentException().isThrownBy(() -> new JudgingProperties(0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new JudgingProperties(61, List.of()));
    }

    private static JudgingProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cardloop.judging", JudgingProperties.class);
    }

    private static CardKind kind(String code) {
        return CardFormats.shipped().find(code).orElseThrow().kind();
    }
}
