package cardloop.base.evidence;

import cardloop.base.Bell;
import cardloop.base.EventLog;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The room's one door for applications. */
@Configuration(proxyBeanMethods = false)
public class EvidenceConfiguration {
    @Bean
    EventLog eventLog(JdbcClient jdbc, TransactionOperations transactions, Clock clock, Bell bell) {
        return new JdbcRungEventLog(new JdbcEventLog(jdbc, transactions, clock), bell);
    }

    @Bean
    Bell bell() {
        return new Bell();
    }
}
