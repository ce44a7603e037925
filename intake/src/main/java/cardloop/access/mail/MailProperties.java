package cardloop.access.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave: by {@code spring.mail.host} and what belongs to it, or into a folder.
 *
 * @param from whom mail comes from; required where there is a host
 * @param outbox a folder that messages are laid into instead, for a demonstration; empty for none
 */
@ConfigurationProperties(prefix = "cardloop.mail", ignoreUnknownFields = false)
public record MailProperties(
        @DefaultValue("") String from, @DefaultValue("") String outbox) {
    public MailProperties {
        if (!from.isEmpty() && from.indexOf('@') < 1) {
            throw new IllegalArgumentException("cardloop.mail.from is an e-mail address");
        }
    }
}
