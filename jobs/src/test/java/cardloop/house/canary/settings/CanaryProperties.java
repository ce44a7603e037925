package cardloop.house.canary.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Breaks a rule: no page lists it. */
@ConfigurationProperties(prefix = "cardloop.canary")
public record CanaryProperties(int wakingHour) {}
