package cardloop.casebook.book;

import cardloop.base.EventLog;
import cardloop.casebook.Casebook;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The casebook as other rooms get it. */
@Configuration(proxyBeanMethods = false)
public class BookConfiguration {
    @Bean
    Casebook casebook(JdbcClient jdbc, PlatformTransactionManager transactions, EventLog events, Clock clock) {
        return new JdbcCasebook(jdbc, transactions, events, clock, UuidCreator::getTimeOrderedEpoch);
    }
}
