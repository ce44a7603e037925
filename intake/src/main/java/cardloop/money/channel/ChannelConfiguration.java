package cardloop.money.channel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channel as the payouts get it; applications import the payouts' configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelProperties.class)
public class ChannelConfiguration {
    private static final int NONCE_BYTES = 16;

    @Bean(destroyMethod = "close")
    HttpPayoutChannel payoutChannel(ChannelProperties settings, Clock clock) {
        SecureRandom random = new SecureRandom();
        return new HttpPayoutChannel(settings, clock, () -> nonce(random));
    }

    private static String nonce(SecureRandom random) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
