package cardloop.payout;

import cardloop.evidence.EventLog;
import cardloop.ledger.Ledger;
import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The room's one door for applications. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PayoutProperties.class)
public class PayoutConfiguration {
    private static final int NONCE_BYTES = 16;

    @Bean
    Payees payees(JdbcClient jdbc, Clock clock) {
        return new JdbcPayees(jdbc, clock, UuidCreator::getTimeOrderedEpoch);
    }

    @Bean
    Payouts payouts(JdbcClient jdbc, TransactionOperations transactions, Ledger ledger, EventLog events, Clock clock) {
        return new JdbcPayouts(jdbc, transactions, ledger, events, clock, UuidCreator::getTimeOrderedEpoch);
    }

    @Bean
    PayoutBook payoutBook(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Ledger ledger,
            EventLog events,
            Clock clock,
            PayoutProperties settings) {
        return new JdbcPayoutBook(jdbc, transactions, ledger, events, clock, settings.lease());
    }

    @Bean(destroyMethod = "close")
    HttpPayoutChannel payoutChannel(PayoutProperties settings, Clock clock) {
        SecureRandom random = new SecureRandom();
        return new HttpPayoutChannel(settings, clock, () -> nonce(random));
    }

    @Bean
    PayoutDispatch payoutDispatch(PayoutBook book, PayoutChannel channel, Clock clock, PayoutProperties settings) {
        return new PayoutDispatch(book, channel, clock, settings.notFoundGrace());
    }

    private static String nonce(SecureRandom random) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
