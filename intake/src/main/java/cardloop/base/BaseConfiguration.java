package cardloop.base;

import cardloop.base.database.DatabaseConfiguration;
import cardloop.base.evidence.EvidenceConfiguration;
import cardloop.base.vault.VaultConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The wing, for every program. */
@Configuration(proxyBeanMethods = false)
@Import({DatabaseConfiguration.class, EvidenceConfiguration.class, VaultConfiguration.class})
public class BaseConfiguration {}
