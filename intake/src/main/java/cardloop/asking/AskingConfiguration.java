package cardloop.asking;

import cardloop.casebook.Casebook;
import cardloop.database.LimitClock;
import cardloop.format.CardFormats;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.IssuerGateway;
import cardloop.lanes.JdbcLaneDesk;
import cardloop.lanes.LaneDesk;
import cardloop.lanes.LaneGate;
import cardloop.lanes.Lanes;
import cardloop.lanes.StepWatch;
import cardloop.limits.IssuerLimits;
import cardloop.questions.JdbcLostQuestions;
import cardloop.questions.JdbcQuestionBook;
import cardloop.questions.QuestionBook;
import cardloop.throttle.Lane;
import cardloop.vault.PinSeal;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
@EnableConfigurationProperties(AskingProperties.class)
@Import(GatewayConfiguration.class)
public class AskingConfiguration {
    @Bean
    QuestionBook questionBook(JdbcClient jdbc, Clock clock) {
        return new JdbcQuestionBook(
                jdbc,
                clock,
                () -> new InquiryId(UuidCreator.getTimeOrderedEpoch().toString().replace("-", "")));
    }

    @Bean
    JdbcStore askingStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return JdbcStore.of(jdbc, transactions);
    }

    @Bean
    Lanes houseLanes(AskingProperties properties, List<IssuerGateway> gateways) {
        Set<String> connected = gateways.stream().map(IssuerGateway::issuer).collect(Collectors.toSet());
        Map<String, IssuerLimits> limits = properties.limits().stream()
                .filter(issuer -> connected.contains(issuer.issuer()))
                .collect(Collectors.toMap(IssuerLimits::issuer, Function.identity()));
        List<Lane> lanes = limits.keySet().stream()
                .sorted()
                .flatMap(issuer -> properties.egresses().stream().map(egress -> new Lane(issuer, egress)))
                .toList();
        return new Lanes(lanes, limits);
    }

    @Bean
    LaneWorker laneWorker(
            Lanes lanes,
            JdbcStore store,
            PacedLaneWorker.Asker asker,
            Casebook casebook,
            LimitClock clock,
            JdbcClient jdbc,
            LaneGate gate) {
        return new PacedLaneWorker(
                lanes,
                new JdbcLaneGrants(store, casebook, clock, lanes, gate),
                new JdbcOutcomes(store, new CaseProgress(casebook), clock, lanes),
                new JdbcLostQuestions(jdbc, clock),
                asker);
    }

    @Bean
    LaneGate laneGate(Lanes lanes) {
        return new StepWatch(lanes, System::nanoTime);
    }

    @Bean
    PacedLaneWorker.Asker asker(Casebook casebook, Asking asking, List<IssuerGateway> gateways) {
        return new PacedLaneWorker.Asker(
                casebook,
                asking,
                gateways.stream().collect(Collectors.toMap(IssuerGateway::issuer, Function.identity())));
    }

    @Bean
    Asking asking(PinSeal seal, CardFormats formats, AskingProperties properties) {
        return new Asking(seal, formats, Duration.ofMillis(properties.jitterMillis()));
    }

    @Bean
    LaneDesk laneDesk(JdbcStore store, Lanes lanes, LimitClock clock) {
        return new JdbcLaneDesk(lanes, store.limits(), store.intents(), store.transactions(), clock);
    }
}
