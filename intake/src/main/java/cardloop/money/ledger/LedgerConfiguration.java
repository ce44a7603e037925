package cardloop.money.ledger;

import cardloop.money.Ledger;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The room's one door for applications. */
@Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {
    @Bean
    Ledger ledger(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        return new JdbcLedger(jdbc, transactions, clock, UuidCreator::getTimeOrderedEpoch);
    }
}
