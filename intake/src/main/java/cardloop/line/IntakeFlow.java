package cardloop.line;

import cardloop.base.Bell;
import cardloop.base.JdbcFault;
import cardloop.casebook.AttentionAlarm;
import cardloop.casebook.CardStage;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.issuers.LaneWorker;
import cardloop.money.PayoutDispatch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.context.IntegrationContextUtils;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.PollerSpec;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.messaging.MessagingException;

/**
 * The line, top to bottom. Each flow claims one due case at a time and hands its lease to the step of that stage; a
 * message is a lease, never card data. Nothing is queued between claim and record: what fails keeps its row, its owner
 * and its deadline, and is claimed again when the lease runs out.
 */
@Configuration(proxyBeanMethods = false)
class IntakeFlow {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeFlow.class);
    private static final Duration POLL = Duration.ofMillis(100);
    /** The longest that work can lie which another process made, or which falls due by itself. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(1);

    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LANE_PATIENCE = Duration.ofSeconds(2);
    private static final int CASES_A_POLL = 50;
    private static final int PAYOUTS_AT_ONCE = 4;
    /** Longer than the longest step: a question to an issuer, or a photo in a worker. */
    private static final Duration FAREWELL = Duration.ofSeconds(25);

    private final PollGate gate = new PollGate();
    private final Bell bell;

    IntakeFlow(Bell bell) {
        this.bell = bell;
    }

    /** Before anything of the program stops, the steps in hand are recorded and no other begins. */
    @Bean
    ApplicationListener<ContextClosedEvent> recordWhatIsInHand() {
        return _ -> {
            bell.close();
            try {
                if (!gate.close(FAREWELL)) {
                    LOG.warn("a step still runs after {} s; its lease lets another go on", FAREWELL.toSeconds());
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Bean
    IntegrationFlow read(Casebook casebook, ReadStep step) {
        return stage(casebook, CardStage.READING, step);
    }

    @Bean
    IntegrationFlow screen(Casebook casebook, ScreenStep step) {
        return stage(casebook, CardStage.RECEIVED, step);
    }

    /** One flow a lane: it sleeps to the lane's next slot, pulls the next due question, asks and records. */
    @Bean
    InitializingBean inquire(IntegrationFlowContext flows, LaneWorker worker) {
        return () -> worker.lanes()
                .forEach(lane -> flows.registration(lane(() -> worker.step(lane, LANE_PATIENCE)))
                        .id("inquire:" + lane.label())
                        .register());
    }

    /** One more where the issuer has a door for queries: asking after old questions never holds up a new one. */
    @Bean
    InitializingBean followUp(IntegrationFlowContext flows, LaneWorker worker) {
        return () -> worker.lanes().stream()
                .filter(worker::hasQueryDoor)
                .forEach(lane -> flows.registration(lane(() -> worker.followUp(lane, LANE_PATIENCE)))
                        .id("followUp:" + lane.label())
                        .register());
    }

    private IntegrationFlow lane(Supplier<LaneWorker.Step> door) {
        Supplier<LaneWorker.@Nullable Step> source = () -> {
            LaneWorker.Step step = door.get();
            return step == LaneWorker.Step.ASKED ? step : null;
        };
        return IntegrationFlow.fromSupplier(source, e -> e.poller(often())).nullChannel();
    }

    @Bean
    IntegrationFlow judge(Casebook casebook, JudgeStep step) {
        return stage(casebook, CardStage.ANSWERED, step);
    }

    @Bean
    IntegrationFlow askHeldAgain(Casebook casebook, HeldStep step) {
        return stage(casebook, CardStage.HELD, step);
    }

    @Bean
    IntegrationFlow settle(Casebook casebook, SettleStep step) {
        return stage(casebook, CardStage.CLEARED, step);
    }

    /** Several at once: a channel that is slow to answer about one payout holds up no other. */
    @Bean
    InitializingBean payOut(IntegrationFlowContext flows, PayoutDispatch dispatch) {
        return () -> IntStream.rangeClosed(1, PAYOUTS_AT_ONCE)
                .forEach(worker -> flows.registration(payingOut(dispatch))
                        .id("payOut:" + worker)
                        .register());
    }

    private IntegrationFlow payingOut(PayoutDispatch dispatch) {
        Supplier<@Nullable Boolean> source = () -> dispatch.step() ? true : null;
        return IntegrationFlow.fromSupplier(source, e -> e.poller(often())).nullChannel();
    }

    @Bean
    IntegrationFlow keepDeadlines(Casebook casebook, DeadlineStep step) {
        return claimed(() -> casebook.claimOverdue(1, LEASE), step, every(SWEEP).maxMessagesPerPoll(CASES_A_POLL));
    }

    @Bean
    IntegrationFlow recoverLostQuestions(LaneWorker worker) {
        return sweep(worker::recoverLost);
    }

    @Bean
    IntegrationFlow tellWhatWaitsForAnOperator(AttentionAlarm alarm) {
        return sweep(() -> alarm.look() ? 1 : 0, MINUTE);
    }

    /** Ours instead of the framework's, to which another logger listens: each failure is said once. */
    @Bean(IntegrationContextUtils.ERROR_CHANNEL_BEAN_NAME)
    DirectChannel errorChannel() {
        return new DirectChannel();
    }

    /** Where every failure of a flow ends: said aloud; the case keeps its row and its deadline. */
    @Bean
    IntegrationFlow failures() {
        return IntegrationFlow.from(IntegrationContextUtils.ERROR_CHANNEL_BEAN_NAME)
                .handle(message -> tell(cause(message.getPayload())))
                .get();
    }

    private static void tell(Throwable failure) {
        if (JdbcFault.isTransient(failure)) {
            LOG.warn("a step of the line waits for its database: {}", failure.toString());
        } else {
            LOG.error("a step of the line failed", failure);
        }
    }

    private static Throwable cause(Object payload) {
        Throwable failure = payload instanceof Throwable thrown ? thrown : new IllegalStateException("no cause");
        while (failure instanceof MessagingException && failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure;
    }

    private IntegrationFlow stage(Casebook casebook, CardStage stage, Step step) {
        return claimed(() -> casebook.claim(stage, 1, LEASE), step, often());
    }

    private IntegrationFlow claimed(Supplier<List<Lease>> claim, Step step, PollerSpec poller) {
        Supplier<@Nullable Lease> source =
                () -> claim.get().stream().findFirst().orElse(null);
        return IntegrationFlow.fromSupplier(source, e -> e.poller(poller))
                .handle(Lease.class, (lease, _) -> {
                    step.handle(lease);
                    return null;
                })
                .get();
    }

    private IntegrationFlow sweep(Supplier<Integer> work) {
        return sweep(work, SWEEP);
    }

    private IntegrationFlow sweep(Supplier<Integer> work, Duration every) {
        Supplier<@Nullable Integer> source = () -> {
            int done = work.get();
            return done > 0 ? done : null;
        };
        return IntegrationFlow.fromSupplier(source, e -> e.poller(every(every))).nullChannel();
    }

    /** As often as there is work. Without any, ever more seldom until the bell rings: an idle shop costs next to nothing. */
    private PollerSpec often() {
        Bell.Sleeper sleeper = bell.new Sleeper(POLL, LONGEST_IDLE);
        MethodInterceptor pass = invocation -> {
            sleeper.looks();
            Object found = gate.pass(() -> proceed(invocation));
            if (found == null) {
                sleeper.sleeps();
            } else {
                sleeper.found();
            }
            return found;
        };
        return oneByOne(POLL, pass).maxMessagesPerPoll(CASES_A_POLL);
    }

    private PollerSpec every(Duration span) {
        return oneByOne(span, invocation -> gate.pass(() -> proceed(invocation)));
    }

    /** On virtual threads the next poll does not wait for the one before: while one works, or sleeps, no other begins. */
    private static PollerSpec oneByOne(Duration every, MethodInterceptor pass) {
        Semaphore place = new Semaphore(1);
        MethodInterceptor alone = invocation -> {
            if (!place.tryAcquire()) {
                return null;
            }
            try {
                return pass.invoke(invocation);
            } finally {
                place.release();
            }
        };
        return Pollers.fixedDelay(every).advice(alone);
    }

    private static @Nullable Object proceed(MethodInvocation invocation) throws Exception {
        try {
            return invocation.proceed();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
