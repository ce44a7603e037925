package cardloop.web.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RatePropertiesTest {
    @Test
    void theDefaultIsSixtyAMinute() {
        assertThat(bound(Map.of())).isEqualTo(new RateProperties(60, 60));
    }

    @Test
    void everySettingIsRead() {
        assertThat(bound(Map.of("cardloop.rate.check-quota", "5", "cardloop.rate.check-window-seconds", "10")))
                .isEqualTo(new RateProperties(5, 10));
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThatThrownBy(() -> new RateProperties(0, 60)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RateProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cardloop.rate", RateProperties.class);
    }
}
