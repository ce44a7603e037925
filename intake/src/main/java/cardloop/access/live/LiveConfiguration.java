package cardloop.access.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * Looks at a program before it listens or does what it was called for: the demonstration's secrets, people and plain addresses
 * are for its profile alone.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
public class LiveConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LiveConfiguration.class);

    /** Says that everything is fit for real cards. */
    record Live(int settings) {}

    @Bean
    Live live(ApplicationContext context, JdbcClient db) {
        if (context instanceof WebApplicationContext) {
            warnOfCookies(context.getEnvironment());
        }
        List<Object> settings = List.copyOf(
                context.getBeansWithAnnotation(ConfigurationProperties.class).values());
        List<String> faults = new ArrayList<>(LiveProperties.faults(settings));
        db.sql("SELECT login FROM person WHERE login LIKE '%@demo' AND NOT disabled ORDER BY login")
                .query(String.class)
                .list()
                .forEach(login -> faults.add("person " + login
                        + ": of the demonstration, with a password that everybody knows; ./cardloop user disable"
                        + " --login="
                        + login));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "not fit for real cards (for pretend ones, set spring.profiles.active=demo):\n  "
                            + String.join("\n  ", faults));
        }
        return new Live(settings.size());
    }

    /** A server that ends TLS itself marks them by itself. */
    private static void warnOfCookies(Environment environment) {
        boolean endsTls = Stream.of("certificate", "bundle", "key-store")
                .anyMatch(how -> environment.containsProperty("server.ssl." + how));
        if (!endsTls && !environment.getProperty("server.servlet.session.cookie.secure", Boolean.class, false)) {
            LOG.warn("cookies are not marked Secure: behind a proxy that ends TLS, set"
                    + " server.servlet.session.cookie.secure=true");
        }
    }
}
