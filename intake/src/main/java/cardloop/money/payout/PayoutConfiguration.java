package cardloop.money.payout;

import cardloop.base.EventLog;
import cardloop.money.Ledger;
import cardloop.money.Payees;
import cardloop.money.PayoutDispatch;
import cardloop.money.Payouts;
import cardloop.money.channel.ChannelConfiguration;
import cardloop.money.channel.ChannelProperties;
import cardloop.money.channel.PayoutChannel;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The room's one door for applications. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PayoutProperties.class)
@Import(ChannelConfiguration.class)
public class PayoutConfiguration {
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

    @Bean
    PayoutDispatch payoutDispatch(
            PayoutBook book,
            PayoutChannel channel,
            Clock clock,
            PayoutProperties settings,
            ChannelProperties channelSettings) {
        Duration grace =
                settings.requireLeaseOverTwo(channelSettings.deadline()).notFoundGrace();
        return new LadderDispatch(book, channel, clock, grace);
    }
}
