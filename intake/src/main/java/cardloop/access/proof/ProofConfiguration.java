package cardloop.access.proof;

import cardloop.access.People;
import cardloop.access.Proofs;
import cardloop.access.guess.Guesses;
import cardloop.access.mail.MailConfiguration;
import cardloop.access.mail.Post;
import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Proving addresses. */
@Configuration(proxyBeanMethods = false)
@Import(MailConfiguration.class)
public class ProofConfiguration {
    @Bean
    Proofs proofs(JdbcClient db, PasswordEncoder hashes, Clock clock, People people, Guesses guesses, Post post) {
        JdbcCodes codes = new JdbcCodes(db, hashes, new SecureRandom(), clock, UuidCreator::getRandomBased);
        return new CodeProofs(codes, people, guesses, post);
    }
}
