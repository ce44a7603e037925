package cardloop.access.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** The room of access. */
@Configuration(proxyBeanMethods = false)
public class PeopleConfiguration {
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Secrets secrets() {
        return new Secrets(new SecureRandom());
    }

    @Bean
    JdbcPeople people(JdbcClient db, PasswordEncoder passwords, Secrets secrets, Clock clock) {
        return new JdbcPeople(db, passwords, secrets, clock, UuidCreator::getTimeOrderedEpoch);
    }

    @Bean
    @Profile("demo")
    ApplicationRunner demoPeople(JdbcPeople people, TransactionOperations transactions) {
        return arguments -> new JdbcDemoPeople(people, transactions).add();
    }
}
