package cardloop.health;

import cardloop.issuers.CircuitStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The same figures as gauges, read when they are scraped. Tags name lanes and issuers, never a card. */
final class LaneMetrics implements MeterBinder {
    private static final double MILLIS = 1e3;

    private final HealthBook book;
    private final List<String> lanes;
    private final List<String> issuers;

    LaneMetrics(HealthBook book, List<String> lanes, List<String> issuers) {
        this.book = book;
        this.lanes = List.copyOf(lanes);
        this.issuers = List.copyOf(issuers);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        lanes.forEach(lane -> {
            outcomes(registry, lane);
            latencies(registry, lane);
            circuit(registry, lane);
            Tags tags = of(lane);
            lane(registry, "cardloop.lane.utilisation", tags, lane, LaneHealth::utilisation);
            lane(
                    registry,
                    "cardloop.lane.worst.window",
                    tags,
                    lane,
                    health -> health.grants().worst());
            lane(registry, "cardloop.lane.window.limit", tags, lane, LaneHealth::limit);
            lane(registry, "cardloop.lane.violations", tags, lane, LaneHealth::violations);
        });
        issuers.forEach(issuer -> backlogs(registry, issuer));
        Gauge.builder("cardloop.violations", book, b -> b.now().violations()).register(registry);
    }

    private void outcomes(MeterRegistry registry, String lane) {
        String name = "cardloop.lane.attempts.hour";
        lane(registry, name, of(lane).and("outcome", "answered"), lane, LaneHealth::answered);
        lane(registry, name, of(lane).and("outcome", "refused"), lane, LaneHealth::refused);
        lane(registry, name, of(lane).and("outcome", "unknown"), lane, LaneHealth::unknown);
        lane(registry, name, of(lane).and("outcome", "not_sent"), lane, LaneHealth::notSent);
    }

    private void latencies(MeterRegistry registry, String lane) {
        String name = "cardloop.lane.latency.seconds";
        lane(
                registry,
                name,
                of(lane).and("quantile", "0.5"),
                lane,
                h -> h.latency().p50() / MILLIS);
        lane(
                registry,
                name,
                of(lane).and("quantile", "0.95"),
                lane,
                h -> h.latency().p95() / MILLIS);
        lane(
                registry,
                name,
                of(lane).and("quantile", "0.99"),
                lane,
                h -> h.latency().p99() / MILLIS);
    }

    /** Which of the three it is, 1 or 0; since when and until when, in seconds since 1970, 0 while there is no such time. */
    private void circuit(MeterRegistry registry, String lane) {
        for (CircuitStatus.State state : CircuitStatus.State.values()) {
            Tags tags = of(lane).and("state", state.name().toLowerCase(Locale.ROOT));
            lane(registry, "cardloop.lane.circuit", tags, lane, h -> h.circuit().state() == state ? 1 : 0);
        }
        lane(
                registry,
                "cardloop.lane.circuit.since.seconds",
                of(lane),
                lane,
                h -> seconds(h.circuit().since()));
        lane(
                registry,
                "cardloop.lane.circuit.until.seconds",
                of(lane),
                lane,
                h -> seconds(h.circuit().until()));
    }

    private static double seconds(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli).map(millis -> millis / MILLIS).orElse(0.0);
    }

    private void backlogs(MeterRegistry registry, String issuer) {
        String name = "cardloop.issuer.backlog";
        Tags tags = Tags.of("issuer", issuer);
        issuer(registry, name, tags.and("class", "interactive"), issuer, Backlog::interactive);
        issuer(registry, name, tags.and("class", "unresolved"), issuer, Backlog::unresolved);
        issuer(registry, name, tags.and("class", "night"), issuer, Backlog::night);
        issuer(
                registry,
                "cardloop.issuer.eta.seconds",
                tags,
                issuer,
                backlog -> backlog.eta()
                        .map(Duration::toSeconds)
                        .map(Long::doubleValue)
                        .orElse(Double.POSITIVE_INFINITY));
    }

    private static Tags of(String lane) {
        String[] parts = lane.split("/", 2);
        return Tags.of("issuer", parts[0], "egress", parts[1]);
    }

    private void lane(
            MeterRegistry registry, String name, Tags tags, String lane, ToDoubleFunction<LaneHealth> figure) {
        Gauge.builder(
                        name,
                        book,
                        b -> b.now().lane(lane).map(figure::applyAsDouble).orElse(Double.NaN))
                .tags(tags)
                .register(registry);
    }

    private void issuer(
            MeterRegistry registry, String name, Tags tags, String issuer, ToDoubleFunction<Backlog> figure) {
        Gauge.builder(
                        name,
                        book,
                        b -> b.now().backlog(issuer).map(figure::applyAsDouble).orElse(Double.NaN))
                .tags(tags)
                .register(registry);
    }
}
