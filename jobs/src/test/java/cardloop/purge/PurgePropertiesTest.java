package cardloop.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PurgePropertiesTest {
    @Test
    void everySettingHasADefaultAndIsRead() {
        assertThat(bound(Map.of())).isEqualTo(new PurgeProperties(30, 90, 8, 31));
        assertThat(bound(Map.of(
                        "cardloop.purge.ended-days", "7",
                        "cardloop.purge.pulled-days", "30",
                        "cardloop.purge.answers-days", "7",
                        "cardloop.purge.trace-days", "31")))
                .isEqualTo(new PurgeProperties(7, 30, 7, 31));
    }

    @Test
    void noAnswerIsForgottenWithinItsWeek() {
        assertThatThrownBy(() -> new PurgeProperties(30, 90, 6, 31)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PurgeProperties(6, 90, 8, 31)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PurgeProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cardloop.purge", PurgeProperties.class);
    }
}
