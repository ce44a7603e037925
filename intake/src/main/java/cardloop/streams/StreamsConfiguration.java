package cardloop.streams;

import cardloop.access.People;
import cardloop.access.Person;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room of live streams. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamsProperties.class)
public class StreamsConfiguration {
    @Bean
    HttpStreams streams(StreamsProperties properties, People people) {
        return new HttpStreams(properties, right -> mayListen(people, right));
    }

    /** As at the door: by a key in force, or in a session of no earlier era. */
    private static boolean mayListen(People people, Credential right) {
        Person began = right.person();
        return right.apiKey()
                .map(key -> people.byApiKey(key).isPresent())
                .orElseGet(() -> people.byId(began.id())
                        .filter(now -> now.standing().equals(began.standing()))
                        .isPresent());
    }
}
