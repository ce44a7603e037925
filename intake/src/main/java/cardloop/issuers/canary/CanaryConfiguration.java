package cardloop.issuers.canary;

import cardloop.base.EventLog;
import cardloop.base.KeySealing;
import cardloop.issuers.CanaryBook;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The room's one door for applications. */
@Configuration(proxyBeanMethods = false)
public class CanaryConfiguration {
    @Bean
    CanaryBook canaryBook(
            JdbcClient jdbc, TransactionOperations transactions, KeySealing sealing, EventLog events, Clock clock) {
        return new JdbcCanaryBook(jdbc, transactions, sealing, events, clock, UuidCreator::getTimeOrderedEpoch);
    }
}
