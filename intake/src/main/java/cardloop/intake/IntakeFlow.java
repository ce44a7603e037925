package cardloop.intake;

import cardloop.asking.LaneWorker;
import cardloop.attention.AttentionAlarm;
import cardloop.casebook.Casebook;
import cardloop.casebook.Lease;
import cardloop.cases.CardStage;
import cardloop.payout.PayoutDispatch;
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
    private static final Duration IDLE_LANE_POLL = Duration.ofMillis(250);
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LANE_PATIENCE = Duration.ofSeconds(2);
    private static final int CASES_A_POLL = 50;
    /** Of one stage: a photo takes a second, and there are a few workers for them. */
    private static final int STEPS_AT_ONCE = 4;

    private static final int PAYOUTS_AT_ONCE = 4;
    /** Longer than the longest step: a question to an issuer, or a photo in a worker. */
    private static final Duration FAREWELL = Duration.ofSeconds(25);

    private final PollGate gate = new PollGate();

    /** Before anything of the program stops, the steps in hand are recorded and no other begins. */
    @Bean
    ApplicationListener<ContextClosedEvent> recordWhatIsInHand() {
        return _ -> {
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
        return IntegrationFlow.fromSupplier(source, e -> e.poller(often(IDLE_LANE_POLL, 1)))
                .nullChannel();
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
        return IntegrationFlow.fromSupplier(source, e -> e.poller(often(SWEEP, 1)))
                .nullChannel();
    }

    @Bean
    IntegrationFlow keepDeadlines(Casebook casebook, DeadlineStep step) {
        return claimed(() -> casebook.claimOverdue(1, LEASE), step, SWEEP);
    }

    @Bean
    IntegrationFlow recoverLostQuestions(LaneWorker worker) {
        return sweep(worker::recoverLost);
    }

    @Bean
    IntegrationFlow tellWhatWaitsForAnOperator(AttentionAlarm alarm) {
        return sweep(() -> alarm.look() ? 1 : 0, MINUTE);
    }

    /** Where every failure of a flow ends: said aloud; the case keeps its row and its deadline. */
    @Bean
    IntegrationFlow failures() {
        return IntegrationFlow.from("errorChannel")
                .handle(message -> LOG.error("a step of the line failed", cause(message.getPayload())))
                .get();
    }

    private static Throwable cause(Object payload) {
        Throwable failure = payload instanceof Throwable thrown ? thrown : new IllegalStateException("no cause");
        return failure instanceof MessagingException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }

    private IntegrationFlow stage(Casebook casebook, CardStage stage, Step step) {
        return claimed(() -> casebook.claim(stage, 1, LEASE), step, POLL);
    }

    private IntegrationFlow claimed(Supplier<List<Lease>> claim, Step step, Duration every) {
        Supplier<@Nullable Lease> source =
                () -> claim.get().stream().findFirst().orElse(null);
        return IntegrationFlow.fromSupplier(source, e -> e.poller(often(every, STEPS_AT_ONCE)))
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
        return IntegrationFlow.fromSupplier(source, e -> e.poller(through(gate, every, 1)))
                .nullChannel();
    }

    private PollerSpec often(Duration every, int atOnce) {
        return through(gate, every, atOnce).maxMessagesPerPoll(CASES_A_POLL);
    }

    /** On virtual threads the next poll does not wait for the one before: when work is slow, no more of it begins than this. */
    private static PollerSpec through(PollGate gate, Duration every, int atOnce) {
        Semaphore places = new Semaphore(atOnce);
        MethodInterceptor pass = invocation -> {
            if (!places.tryAcquire()) {
                return null;
            }
            try {
                return gate.pass(() -> proceed(invocation));
            } finally {
                places.release();
            }
        };
        return Pollers.fixedDelay(every).advice(pass);
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
