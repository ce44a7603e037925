package cardloop.base.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the vault.
 *
 * @param keyFile where the keys lie; made on the first start, readable by its owner alone. Lost, every sealed card is lost
 */
@ConfigurationProperties(prefix = "cardloop.vault", ignoreUnknownFields = false)
public record VaultProperties(
        @DefaultValue("data/vault-keys.json") Path keyFile) {}
