package cardloop.line;

import cardloop.base.LimitClock;
import cardloop.casebook.CardStage;
import cardloop.casebook.Casebook;
import cardloop.issuers.LaneWorker;
import cardloop.stub.StubTown;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.throttle.Lane;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole program with its real doors and steps, whose flows are replaced by one hand and whose clock, like the issuers', moves
 * only when a test moves it: what it tells is the same each time, however busy the machine.
 */
final class HandDrivenLine implements AutoCloseable {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    /** An interval of a millisecond: how long a lane is shut, in true time, after a clock was moved. */
    private static final int A_MINUTE = 60_000;

    /** Those that tell "no such card" from "wrong PIN". */
    private static final Set<String> ISSUERS = Set.of("cmcc", "tencent");

    private final TestingClock clock;
    private final ConfigurableApplicationContext program;

    private HandDrivenLine(TestingClock clock, ConfigurableApplicationContext program) {
        this.clock = clock;
        this.program = program;
    }

    static HandDrivenLine open(Path folder, TestDatabase database, StubTown town, TestingClock clock, String... more) {
        Stream<String> settings = Stream.of(
                "--server.port=0",
                "--cardloop.data-dir=" + folder,
                "--cardloop.database.url=" + database.url(),
                "--cardloop.database.user=" + database.user(),
                "--cardloop.asking.base-url=" + town.baseUrl());
        Stream<String> paces = ISSUERS.stream()
                .flatMap(issuer -> Stream.of("contract-per-minute", "per-minute")
                        .map(pace -> "--cardloop.issuer-" + issuer + "." + pace + "=" + A_MINUTE));
        return new HandDrivenLine(
                clock,
                IntakeApplication.application()
                        .profiles("demo")
                        .initializers(context -> furnish((GenericApplicationContext) context, clock))
                        .run(Stream.of(settings, paces, Arrays.stream(more))
                                .flatMap(each -> each)
                                .toArray(String[]::new)));
    }

    private static void furnish(GenericApplicationContext context, TestingClock clock) {
        context.registerBean("testingClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        context.registerBean(
                "testingLimitClock",
                LimitClock.class,
                () -> () -> ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()),
                bean -> bean.setPrimary(true));
        context.addBeanFactoryPostProcessor(HandDrivenLine::withoutFlows);
    }

    private static void withoutFlows(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            if (IntakeFlow.class.getName().equals(beans.getBeanDefinition(name).getFactoryBeanName())) {
                ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
            }
        }
    }

    int port() {
        return program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Time passes, and whatever falls due meanwhile is done at the end of it. */
    void pass(Duration time) {
        clock.pass(time);
        boolean busy = true;
        while (busy) {
            boolean screened = handled(CardStage.RECEIVED, program.getBean(ScreenStep.class));
            boolean asked = asked();
            busy = handled(CardStage.ANSWERED, program.getBean(JudgeStep.class)) || screened || asked;
        }
    }

    private boolean handled(CardStage stage, Step step) {
        var leases = program.getBean(Casebook.class).claim(stage, 1, LEASE);
        leases.forEach(step::handle);
        return !leases.isEmpty();
    }

    private boolean asked() {
        LaneWorker worker = program.getBean(LaneWorker.class);
        boolean asked = false;
        for (Lane lane : worker.lanes()) {
            asked |= ISSUERS.contains(lane.issuer()) && worker.step(lane, PATIENCE) == LaneWorker.Step.ASKED;
        }
        if (asked) {
            Awaitility.await("all calls are recorded")
                    .atMost(LONGEST_CALL)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> open("ASKING") == 0);
        }
        return asked;
    }

    private int open(String state) {
        return program.getBean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM question WHERE state = ?")
                .param(state)
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        program.close();
    }
}
