package cardloop.shelf;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The room's one door for applications. */
@Configuration(proxyBeanMethods = false)
public class StockConfiguration {
    @Bean
    Shelf shelf(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        return new JdbcShelf(jdbc, transactions, clock, UuidCreator::getTimeOrderedEpoch, new SecureRandom());
    }
}
