package cardloop.money.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.money.channel.ChannelProperties;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PayoutPropertiesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void theDefaultsSpeakToTheStubTownAndFitTogether() {
        ChannelProperties channel = binder(Map.of()).bindOrCreate("cardloop.payout-channel", ChannelProperties.class);
        assertThat(channel)
                .isEqualTo(new ChannelProperties(
                        URI.create("http://127.0.0.1:9090"),
                        "demo-app",
                        "payout-demo-secret",
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10)));
        PayoutProperties payout = binder(Map.of()).bindOrCreate("cardloop.payout", PayoutProperties.class);
        assertThat(payout.requireLeaseOverTwo(channel.deadline())).isEqualTo(new PayoutProperties(MINUTE, MINUTE));
    }

    @Test
    void everySettingCanBeGiven() {
        PayoutProperties payout = binder(Map.of("cardloop.payout.lease", "2m", "cardloop.payout.not-found-grace", "1m"))
                .bindOrCreate("cardloop.payout", PayoutProperties.class);
        assertThat(payout).isEqualTo(new PayoutProperties(MINUTE.multipliedBy(2), MINUTE));
    }

    @Test
    void aLeaseThatTwoCallsMayOutlastIsRefused() {
        PayoutProperties payout = new PayoutProperties(MINUTE, MINUTE);
        assertThatThrownBy(() -> payout.requireLeaseOverTwo(Duration.ofSeconds(30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cardloop.payout.lease");
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(new ChannelProperties(URI.create("http://any"), "app", "s3cret", MINUTE, MINUTE).toString())
                .doesNotContain("s3cret");
    }

    private static Binder binder(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties));
    }
}
