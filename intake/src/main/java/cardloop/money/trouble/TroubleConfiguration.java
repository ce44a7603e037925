package cardloop.money.trouble;

import cardloop.base.EventLog;
import cardloop.money.JdbcPayoutDesk;
import cardloop.money.Ledger;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The desk of payouts in trouble, for the program of operators. */
@Configuration(proxyBeanMethods = false)
public class TroubleConfiguration {
    @Bean
    JdbcPayoutDesk payoutDesk(
            JdbcClient jdbc, TransactionOperations transactions, Ledger ledger, EventLog events, Clock clock) {
        return new JdbcPayoutDesk(jdbc, transactions, ledger, events, clock);
    }

    @Bean
    TroubleMetrics troubleMetrics(JdbcPayoutDesk desk) {
        return new TroubleMetrics(desk);
    }
}
