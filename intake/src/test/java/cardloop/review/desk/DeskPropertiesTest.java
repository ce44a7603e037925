package cardloop.review.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeskPropertiesTest {
    @Test
    void theDefaultsAreTenMinutesAnHourAnHourAndThirty() {
        assertThat(bound(Map.of()).bounds())
                .isEqualTo(new DeskBounds(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(1), 30));
    }

    @Test
    void everySettingIsRead() {
        assertThat(bound(Map.of(
                        "cardloop.desk.lease-minutes", "1",
                        "cardloop.desk.longest-lease-minutes", "2",
                        "cardloop.desk.aside-minutes", "3",
                        "cardloop.desk.reveals-an-hour", "4")))
                .isEqualTo(new DeskProperties(1, 2, 3, 4));
    }

    @Test
    void aLeaseLongerThanTheLongestAndAnHourWithoutRevealsAreRefused() {
        assertThatThrownBy(() -> new DeskProperties(61, 60, 60, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DeskProperties(10, 60, 60, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DeskProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cardloop.desk", DeskProperties.class);
    }
}
