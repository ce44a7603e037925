package cardloop.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StreamsPropertiesTest {
    @Test
    void theDefaultIsEightOfAPersonReadEachSecond() {
        assertThat(bound(Map.of())).isEqualTo(new StreamsProperties(8, 400, 1_000));
    }

    @Test
    void everySettingIsRead() {
        assertThat(bound(Map.of(
                        "cardloop.streams.most-of-a-person", "2",
                        "cardloop.streams.most", "20",
                        "cardloop.streams.between-reads-millis", "200")))
                .isEqualTo(new StreamsProperties(2, 20, 200));
    }

    @Test
    void limitsOfNothingAreRefused() {
        assertThatThrownBy(() -> new StreamsProperties(0, 400, 1_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StreamsProperties(8, 0, 1_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StreamsProperties(8, 400, 99)).isInstanceOf(IllegalArgumentException.class);
    }

    private static StreamsProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cardloop.streams", StreamsProperties.class);
    }
}
