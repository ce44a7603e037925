package cardloop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ScreeningPropertiesTest {
    @Test
    void theDefaultsGiveASellerThreeTriesAnAddressTwelveAndTheHouseAThousand() {
        assertThat(bound(Map.of())).isEqualTo(new ScreeningProperties(24, 3, 12, 1_000, 60, 512, 10));
    }

    @Test
    void everySettingIsRead() {
        assertThat(bound(Map.of(
                        "cardloop.screening.window-hours", "1",
                        "cardloop.screening.seller-free", "2",
                        "cardloop.screening.address-free", "3",
                        "cardloop.screening.house-free", "4",
                        "cardloop.screening.first-pause-seconds", "5",
                        "cardloop.screening.longest-pause-minutes", "6",
                        "cardloop.screening.house-longest-pause-minutes", "7")))
                .isEqualTo(new ScreeningProperties(1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> new ScreeningProperties(24, 0, 12, 1_000, 60, 512, 10))
                .hasMessageContaining("seller-free is 1 to 1000");
    }

    @Test
    void aPauseDoublesWithEachFurtherThirdUpToItsCap() {
        Allowance twelve = new Allowance(12, Duration.ofMinutes(1), Duration.ofMinutes(10));
        assertThat(twelve.pause(11)).isZero();
        assertThat(twelve.pause(12)).isEqualTo(Duration.ofMinutes(1));
        assertThat(twelve.pause(15)).isEqualTo(Duration.ofMinutes(1));
        assertThat(twelve.pause(16)).isEqualTo(Duration.ofMinutes(2));
        assertThat(twelve.pause(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(10));
    }

    private static ScreeningProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cardloop.screening", ScreeningProperties.class);
    }
}
