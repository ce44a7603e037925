package cardloop.review;

import cardloop.casebook.Casebook;
import cardloop.questions.QuestionBook;
import cardloop.screening.Recoding;
import cardloop.vault.Fingerprints;
import cardloop.vault.PinSeal;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sampling and the reviewers' desk. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SamplingProperties.class)
public class ReviewConfiguration {
    @Bean
    Sampling sampling(JdbcClient jdbc, Fingerprints keyed, SamplingProperties properties, Clock clock) {
        return new JdbcSampling(jdbc, new SamplingPlan(keyed, properties), clock, UuidCreator::getTimeOrderedEpoch);
    }

    @Bean
    ReviewDesk reviewDesk(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            SamplingProperties properties,
            DeskRooms rooms,
            Clock clock) {
        var tables = new JdbcReviewDesk.Tables(jdbc, transactions, Duration.ofMinutes(properties.leaseMinutes()));
        return new JdbcReviewDesk(tables, rooms.casebook(), rooms.questions(), rooms.seal(), rooms.recoding(), clock);
    }

    @Bean
    DeskRooms deskRooms(Casebook casebook, QuestionBook questions, PinSeal seal, Recoding recoding) {
        return new DeskRooms(casebook, questions, seal, recoding);
    }

    /** What the desk needs of other rooms. */
    record DeskRooms(Casebook casebook, QuestionBook questions, PinSeal seal, Recoding recoding) {}
}
