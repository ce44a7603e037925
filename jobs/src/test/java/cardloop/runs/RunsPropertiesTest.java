package cardloop.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RunsPropertiesTest {
    @Test
    void theDefaultsAreThoseOfTheServer() {
        assertThat(bound(Map.of())).isEqualTo(new RunsProperties(2_000, 25_000, true, LocalTime.of(6, 0)));
    }

    @Test
    void everySettingIsRead() {
        assertThat(bound(Map.of(
                        "cardloop.runs.beat-millis", "500",
                        "cardloop.runs.dead-after-millis", "5000",
                        "cardloop.runs.resume", "false",
                        "cardloop.runs.until", "05:30")))
                .isEqualTo(new RunsProperties(500, 5_000, false, LocalTime.of(5, 30)));
    }

    @Test
    void aHolderMustBeAbleToMissABeat() {
        assertThatThrownBy(() -> new RunsProperties(2_000, 9_999, true, LocalTime.of(6, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RunsProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cardloop.runs", RunsProperties.class);
    }
}
