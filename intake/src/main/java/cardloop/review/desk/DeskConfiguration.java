package cardloop.review.desk;

import cardloop.base.PinSeal;
import cardloop.casebook.Casebook;
import cardloop.issuers.QuestionBook;
import cardloop.review.ReviewDesk;
import cardloop.risk.Recoding;
import cardloop.submission.Readings;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The reviewers' desk. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskProperties.class)
public class DeskConfiguration {
    @Bean
    ReviewDesk reviewDesk(JdbcDeskTables tables, JdbcReviewDesk.DeskRooms rooms) {
        return new JdbcReviewDesk(tables, rooms, UuidCreator::getTimeOrderedEpoch);
    }

    @Bean
    JdbcDeskTables deskTables(
            JdbcClient jdbc, TransactionTemplate transactions, Clock clock, DeskProperties properties) {
        return new JdbcDeskTables(jdbc, transactions, clock, properties.bounds());
    }

    @Bean
    JdbcReviewDesk.DeskRooms deskRooms(
            Casebook casebook, QuestionBook questions, PinSeal seal, Recoding recoding, Readings readings) {
        return new JdbcReviewDesk.DeskRooms(casebook, questions, seal, recoding, readings);
    }
}
