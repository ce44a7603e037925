package cardloop.base.vault;

import cardloop.base.Fingerprints;
import cardloop.base.KeySealing;
import cardloop.base.PinSeal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's one door for applications. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultProperties.class)
public class VaultConfiguration {
    @Bean
    TinkKeyFile vaultKeys(VaultProperties properties) {
        return TinkKeyFile.openOrCreate(properties.keyFile());
    }

    @Bean
    PinSeal pinSeal(TinkKeyFile vaultKeys) {
        return new TinkPinSeal(vaultKeys.seal());
    }

    @Bean
    Fingerprints fingerprints(TinkKeyFile vaultKeys) {
        return new TinkFingerprints(vaultKeys.fingerprints());
    }

    @Bean
    KeySealing keySealing(PinSeal seal, Fingerprints fingerprints) {
        return new KeySealing(seal, fingerprints);
    }
}
