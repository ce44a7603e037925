package cardloop.issuers.asking;

import cardloop.base.EventLog;
import cardloop.base.LimitClock;
import cardloop.base.PinSeal;
import cardloop.casebook.Casebook;
import cardloop.format.CardFormats;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.IssuerGateway;
import cardloop.issuers.CanaryBook;
import cardloop.issuers.IssuerLimits;
import cardloop.issuers.LaneDesk;
import cardloop.issuers.LaneWorker;
import cardloop.issuers.Lanes;
import cardloop.issuers.QuestionBook;
import cardloop.issuers.RunQuestions;
import cardloop.issuers.asking.contract.CmccProperties;
import cardloop.issuers.asking.contract.GatewayProperties;
import cardloop.issuers.asking.contract.IssuerContract;
import cardloop.issuers.asking.contract.JdProperties;
import cardloop.issuers.asking.contract.NeteaseProperties;
import cardloop.issuers.asking.contract.TencentProperties;
import cardloop.issuers.asking.outcome.CaseProgress;
import cardloop.issuers.asking.outcome.JdbcNoticeBook;
import cardloop.issuers.asking.outcome.JdbcOutcomes;
import cardloop.issuers.asking.outcome.JdbcStore;
import cardloop.issuers.asking.outcome.NoticeBook;
import cardloop.issuers.lanes.JdbcCircuits;
import cardloop.issuers.lanes.JdbcLaneDesk;
import cardloop.issuers.lanes.StepWatch;
import cardloop.issuers.questions.JdbcQuestionBook;
import cardloop.issuers.questions.JdbcRunQuestions;
import cardloop.throttle.Lane;
import cardloop.throttle.Pace;
import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
@EnableConfigurationProperties({
    AskingProperties.class,
    CmccProperties.class,
    TencentProperties.class,
    JdProperties.class,
    NeteaseProperties.class,
    GatewayProperties.class
})
@Import(GatewayConfiguration.class)
public class AskingConfiguration {
    @Bean
    QuestionBook questionBook(JdbcClient jdbc, Clock clock, Lanes lanes, List<IssuerGateway> gateways) {
        return new JdbcQuestionBook(
                jdbc,
                clock,
                () -> new InquiryId(UuidCreator.getTimeOrderedEpoch().toString().replace("-", "")),
                lanes.regions(gateways));
    }

    @Bean
    RunQuestions runQuestions(JdbcClient jdbc, Clock clock) {
        return new JdbcRunQuestions(jdbc, clock);
    }

    @Bean
    JdbcStore askingStore(JdbcClient jdbc, PlatformTransactionManager transactions, EventLog events) {
        return JdbcStore.of(jdbc, transactions, events);
    }

    /** One lane for each issuer with a gateway and each address declared for it; what cannot work stops the start. */
    @Bean
    Lanes houseLanes(
            AskingProperties properties,
            List<IssuerGateway> gateways,
            List<IssuerContract> contracts,
            LimitClock limits,
            Clock clock) {
        Clocks.requireAgreement(clock, limits);
        Map<String, IssuerContract> byIssuer =
                contracts.stream().collect(Collectors.toMap(IssuerContract::issuer, Function.identity()));
        List<Lane> lanes = new ArrayList<>();
        Map<String, IssuerLimits> allowed = new HashMap<>();
        for (IssuerGateway gateway : gateways) {
            IssuerContract contract = Objects.requireNonNull(
                    byIssuer.get(gateway.issuer()), () -> "no contract with " + gateway.issuer());
            allowed.put(
                    gateway.issuer(), contract.limits(gateway.followUp(), properties.jitter(), properties.deadline()));
            Egresses.declared(contract.egress().isEmpty() ? properties.egress() : contract.egress())
                    .forEach(egress -> lanes.add(new Lane(gateway.issuer(), egress)));
        }
        lanes.sort(Comparator.comparing(Lane::issuer));
        return new Lanes(lanes, allowed);
    }

    @Bean
    JdbcOutcomes outcomes(JdbcStore store, Casebook casebook, LimitClock clock, Lanes lanes, JdbcCircuits circuits) {
        return new JdbcOutcomes(store, new CaseProgress(casebook), clock, lanes, circuits);
    }

    @Bean
    LaneWorker laneWorker(
            Lanes lanes,
            JdbcStore store,
            JdbcOutcomes outcomes,
            Asker asker,
            AskingProperties properties,
            Casebook casebook,
            LimitClock clock,
            JdbcCircuits circuits) {
        return new PacedLaneWorker(
                lanes,
                new JdbcLaneGrants(store, casebook, clock, lanes, new StepWatch(lanes, System::nanoTime).and(circuits)),
                new JdbcQueryGrants(store, clock, lanes, circuits),
                outcomes,
                asker,
                hands(lane -> Optional.of(lanes.limitsOf(lane).submit()), properties),
                hands(lane -> lanes.limitsOf(lane).query(), properties));
    }

    private static LaneHands hands(Function<Lane, Optional<Pace>> door, AskingProperties properties) {
        return new LaneHands(
                lane -> door.apply(lane)
                        .map(pace -> LaneHands.forPace(pace, properties.deadline()))
                        .orElse(1),
                properties.deadline());
    }

    @Bean
    NoticeBook noticeBook(JdbcStore store, JdbcOutcomes outcomes, Lanes lanes) {
        return new JdbcNoticeBook(store, outcomes, lanes);
    }

    @Bean
    JdbcCircuits circuits(JdbcClient jdbc, EventLog events, AskingProperties properties, Lanes lanes) {
        return new JdbcCircuits(jdbc, events, properties.circuit(), new SecureRandom()::nextDouble)
                .knowing(lanes.all());
    }

    @Bean
    Asker asker(
            Casebook casebook,
            CanaryBook canaries,
            PinSeal seal,
            CardFormats formats,
            AskingProperties properties,
            List<IssuerGateway> gateways) {
        return new Asker(
                new AskedCards(casebook, canaries),
                seal,
                formats,
                properties.jitter(),
                gateways.stream().collect(Collectors.toMap(IssuerGateway::issuer, Function.identity())));
    }

    @Bean
    LaneDesk laneDesk(JdbcStore store, Lanes lanes, LimitClock clock, JdbcCircuits circuits) {
        return new JdbcLaneDesk(lanes, store.limits(), store.intents(), circuits, store.transactions(), clock);
    }
}
