package cardloop.stub.misbehaviour;

import cardloop.stub.limit.Limit;
import java.util.List;
import java.util.Optional;

/**
 * How one issuer behaves.
 *
 * @param latency how long it takes to answer
 * @param rates how often an answer goes wrong
 * @param maintenance when it is closed, by its own clock
 * @param captchaEvery every n-th question that reaches the desk meets a captcha; 0 for never
 * @param clockSkewMillis how far its clock is ahead of ours
 * @param dripMillis how long a dripping answer takes
 * @param limit another limit per address than the usual one
 * @param allowedIps addresses on the allow-list; empty for all
 * @param notifying what becomes of its notices
 */
public record Conduct(
        Latency latency,
        Rates rates,
        List<MaintenanceWindow> maintenance,
        int captchaEvery,
        long clockSkewMillis,
        int dripMillis,
        Optional<Limit> limit,
        List<String> allowedIps,
        Notifying notifying) {
    static final int DEFAULT_DRIP_MILLIS = 30_000;

    public Conduct {
        maintenance = List.copyOf(maintenance);
        allowedIps = List.copyOf(allowedIps);
    }

    public static Conduct good() {
        return new Conduct(
                Latency.NONE,
                Rates.NONE,
                List.of(),
                0,
                0,
                DEFAULT_DRIP_MILLIS,
                Optional.empty(),
                List.of(),
                Notifying.WELL);
    }

    /** Good conduct but for these rates. */
    public static Conduct rated(Rates rates) {
        return new Conduct(
                Latency.NONE, rates, List.of(), 0, 0, DEFAULT_DRIP_MILLIS, Optional.empty(), List.of(), Notifying.WELL);
    }

    public Conduct slowed(Latency newLatency) {
        return new Conduct(
                newLatency,
                rates,
                maintenance,
                captchaEvery,
                clockSkewMillis,
                dripMillis,
                limit,
                allowedIps,
                notifying);
    }

    public Conduct closed(List<MaintenanceWindow> windows) {
        return new Conduct(
                latency, rates, windows, captchaEvery, clockSkewMillis, dripMillis, limit, allowedIps, notifying);
    }

    public Conduct captchaEvery(int questions) {
        return new Conduct(
                latency, rates, maintenance, questions, clockSkewMillis, dripMillis, limit, allowedIps, notifying);
    }

    public Conduct skewed(long millis) {
        return new Conduct(latency, rates, maintenance, captchaEvery, millis, dripMillis, limit, allowedIps, notifying);
    }

    public Conduct dripping(int millis) {
        return new Conduct(
                latency, rates, maintenance, captchaEvery, clockSkewMillis, millis, limit, allowedIps, notifying);
    }

    public Conduct limited(Limit newLimit) {
        return new Conduct(
                latency,
                rates,
                maintenance,
                captchaEvery,
                clockSkewMillis,
                dripMillis,
                Optional.of(newLimit),
                allowedIps,
                notifying);
    }

    public Conduct allowing(List<String> ips) {
        return new Conduct(
                latency, rates, maintenance, captchaEvery, clockSkewMillis, dripMillis, limit, ips, notifying);
    }

    public Conduct notifying(Notifying newNotifying) {
        return new Conduct(
                latency,
                rates,
                maintenance,
                captchaEvery,
                clockSkewMillis,
                dripMillis,
                limit,
                allowedIps,
                newNotifying);
    }
}
