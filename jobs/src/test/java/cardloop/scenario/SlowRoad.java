package cardloop.scenario;

import cardloop.inquiry.FollowUp;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.IssuerGateway;
import cardloop.inquiry.Submitted;
import cardloop.throttle.Egress;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.support.GenericApplicationContext;

/** A network that holds each request for a random while after it left: what the jitter of a pace is for. */
final class SlowRoad implements BeanPostProcessor, Consumer<GenericApplicationContext> {
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final int atMostMillis;
    private final Random chance;

    private SlowRoad(int atMostMillis, long seed) {
        this.atMostMillis = atMostMillis;
        this.chance = new Random(seed);
    }

    static SlowRoad upTo(Duration atMost, long seed) {
        return new SlowRoad(Math.toIntExact(atMost.toMillis()), seed);
    }

    static SlowRoad none() {
        return new SlowRoad(0, 1);
    }

    @Override
    public void accept(GenericApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(this);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof IssuerGateway gateway && atMostMillis > 0 ? new Held(gateway) : bean;
    }

    private final class Held implements IssuerGateway {
        private final IssuerGateway gateway;

        Held(IssuerGateway gateway) {
            this.gateway = gateway;
        }

        @Override
        public String issuer() {
            return gateway.issuer();
        }

        @Override
        public FollowUp followUp() {
            return gateway.followUp();
        }

        @Override
        public InquiryOutcome inquire(Inquiry inquiry, Egress egress, long notAfterNanos) {
            return gateway.inquire(inquiry, egress, notAfterNanos + hold());
        }

        @Override
        public InquiryOutcome query(Submitted submitted, Egress egress, long notAfterNanos) {
            return gateway.query(submitted, egress, notAfterNanos + hold());
        }

        /** On the road already, so what is held here does not count against the time to leave. */
        private long hold() {
            long nanos = chance.nextInt(atMostMillis + 1) * NANOS_PER_MILLI;
            try {
                Thread.sleep(Duration.ofNanos(nanos));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return nanos;
        }
    }
}
