package cardloop.checking;

import cardloop.casebook.Casebook;
import cardloop.database.LimitClock;
import cardloop.format.CardFormats;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.IssuerGateway;
import cardloop.throttle.Lane;
import cardloop.vault.PinSeal;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Questions, lanes and the worker that asks: one lane for each issuer with a gateway and each declared address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckingProperties.class)
@Import(GatewayConfiguration.class)
public class CheckingConfiguration {
    @Bean
    QuestionBook questionBook(JdbcClient jdbc, Clock clock) {
        return new JdbcQuestionBook(
                jdbc,
                clock,
                () -> new InquiryId(UuidCreator.getTimeOrderedEpoch().toString().replace("-", "")));
    }

    @Bean
    JdbcStore checkingStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return JdbcStore.of(jdbc, transactions);
    }

    @Bean
    Lanes houseLanes(CheckingProperties properties, List<IssuerGateway> gateways) {
        Map<String, IssuerGateway> byIssuer =
                gateways.stream().collect(Collectors.toMap(IssuerGateway::issuer, Function.identity()));
        Map<String, IssuerLimits> limits = properties.limits().stream()
                .filter(issuer -> byIssuer.containsKey(issuer.issuer()))
                .collect(Collectors.toMap(IssuerLimits::issuer, Function.identity()));
        List<Lane> lanes = limits.keySet().stream()
                .sorted()
                .flatMap(issuer -> properties.egresses().stream().map(egress -> new Lane(issuer, egress)))
                .toList();
        return new Lanes(lanes, limits, byIssuer);
    }

    @Bean
    LaneWorker laneWorker(JdbcStore store, Lanes lanes, Asking asking, Casebook casebook, LimitClock clock) {
        return new PacedLaneWorker(
                lanes.all(),
                new JdbcLaneGrants(store, casebook, clock, lanes.limits()),
                new JdbcOutcomes(store, new CaseProgress(casebook), clock),
                new JdbcLostQuestions(store.jdbc(), clock),
                new PacedLaneWorker.Asker(casebook, asking, lanes.gateways()));
    }

    @Bean
    Asking asking(PinSeal seal, CardFormats formats, CheckingProperties properties) {
        return new Asking(seal, formats, Duration.ofMillis(properties.jitterMillis()));
    }

    @Bean
    LaneDesk laneDesk(JdbcStore store, Lanes lanes, LimitClock clock) {
        return new JdbcLaneDesk(store, lanes.all(), lanes.limits(), clock);
    }

    /** The lanes of this house, with the limits and the gateway of each issuer. */
    record Lanes(List<Lane> all, Map<String, IssuerLimits> limits, Map<String, IssuerGateway> gateways) {}
}
