package cardloop.stub.misbehaviour;

import cardloop.stub.limit.Limit;
import cardloop.stub.wire.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The settings as JSON, read strictly. */
final class MisbehaviourJson {
    private static final List<String> ISSUERS = List.of("cmcc", "tencent", "jd", "netease", "gateway", "payout");
    private static final double HOUR_MILLIS = 3_600_000;
    private static final double YEAR_MILLIS = 365.0 * 24 * HOUR_MILLIS;
    private static final int MOST = 1_000_000;

    private MisbehaviourJson() {}

    static Misbehaviour read(String json) {
        ObjectNode root = Json.parseObject(json).orElseThrow(() -> new BadMisbehaviourException("not a JSON object"));
        return StrictObject.read(root, "", MisbehaviourJson::whole);
    }

    private static Misbehaviour whole(StrictObject root) {
        long seed = (long) root.number("seed", 1, Long.MAX_VALUE);
        Map<String, Conduct> issuers = new LinkedHashMap<>();
        for (String issuer : ISSUERS) {
            root.object(issuer, MisbehaviourJson::conduct).ifPresent(c -> issuers.put(issuer, c));
        }
        return new Misbehaviour(seed, issuers);
    }

    private static Conduct conduct(StrictObject o) {
        return new Conduct(
                o.object("latencyMs", MisbehaviourJson::latency).orElse(Latency.NONE),
                o.object("rates", MisbehaviourJson::rates).orElse(Rates.NONE),
                o.objects("maintenance", MisbehaviourJson::maintenance),
                (int) o.notNegative("captchaEvery", 0, MOST),
                (long) o.number("clockSkewMs", 0, YEAR_MILLIS),
                (int) o.notNegative("dripMs", Conduct.DEFAULT_DRIP_MILLIS, HOUR_MILLIS),
                o.object("limit", MisbehaviourJson::limit),
                o.texts("allowedIps"),
                o.object("notify", MisbehaviourJson::notifying).orElse(Notifying.WELL));
    }

    private static Notifying notifying(StrictObject o) {
        return new Notifying(
                o.rate("lost"), o.rate("doubled"), (int) o.notNegative("delayMs", 0, HOUR_MILLIS), o.rate("reordered"));
    }

    private static Latency latency(StrictObject o) {
        boolean fixed = o.keys().contains("fixed");
        if (fixed) {
            return Latency.fixed(o.notNegative("fixed", 0, HOUR_MILLIS));
        }
        return new Latency(o.notNegative("median", 0, HOUR_MILLIS), o.notNegative("sigma", 0, 5));
    }

    private static Rates rates(StrictObject o) {
        Rates rates = new Rates(
                o.rate("http5xx"),
                o.rate("resetBefore"),
                o.rate("resetAfter"),
                o.rate("empty"),
                o.rate("truncated"),
                o.rate("badSignature"),
                o.rate("drip"),
                o.rate("pending"),
                o.rate("busy"),
                o.rate("unknown"));
        double sum = 0;
        for (Damage damage : Damage.values()) {
            sum += rates.of(damage);
        }
        if (sum > 1.0 + 1e-9) {
            throw o.bad("", "the damages exclude each other, so their rates must not add up to more than 1");
        }
        return rates;
    }

    private static MaintenanceWindow maintenance(StrictObject o) {
        return new MaintenanceWindow(time(o, "from"), time(o, "to"), o.texts("kinds"));
    }

    private static LocalTime time(StrictObject o, String key) {
        try {
            return LocalTime.parse(o.text(key));
        } catch (DateTimeException e) {
            throw o.bad(key, "must be a time like 00:10");
        }
    }

    private static Limit limit(StrictObject o) {
        int requests = (int) o.notNegative("requests", 0, MOST);
        double seconds = o.notNegative("windowSeconds", 60, HOUR_MILLIS / 1000);
        if (seconds < 1) {
            throw o.bad("windowSeconds", "must be at least 1");
        }
        return new Limit(requests, Duration.ofSeconds((long) seconds));
    }
}
