package cardloop.issuer;

import java.net.URI;
import java.time.Duration;

/** What a contract with an issuer gives us. Prints without its secrets; the demo values are those of the modelled town. */
public sealed interface IssuerSettings {
    /** Long enough for a slow answer, short enough that a worker is not held. */
    Duration DEMO_DEADLINE = Duration.ofSeconds(10);

    /** Scheme, host and port, and a path prefix where there is one. */
    URI baseUrl();

    /** From the call to the last byte of the answer. */
    Duration deadline();

    /** The address of one door. */
    default URI door(String path) {
        String base = baseUrl().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /** Telecom voucher centre. */
    record Cmcc(URI baseUrl, String merId, String key, Duration deadline) implements IssuerSettings {
        public static Cmcc demo(URI baseUrl) {
            return new Cmcc(baseUrl, "demo-mer", "cmcc-demo-key", DEMO_DEADLINE);
        }

        @Override
        public String toString() {
            return "Cmcc[" + baseUrl + ", " + merId + ", " + deadline + "]";
        }
    }

    /** Q coin cards. */
    record Tencent(URI baseUrl, String appId, String secret, Duration deadline) implements IssuerSettings {
        public static Tencent demo(URI baseUrl) {
            return new Tencent(baseUrl, "demo-app", "tencent-demo-secret", DEMO_DEADLINE);
        }

        @Override
        public String toString() {
            return "Tencent[" + baseUrl + ", " + appId + ", " + deadline + "]";
        }
    }

    /** JD E-cards. */
    record Jd(URI baseUrl, String partner, String partnerSecret, String totpSeed, Duration deadline)
            implements IssuerSettings {
        public static Jd demo(URI baseUrl) {
            return new Jd(baseUrl, "demo-partner", "demo-partner-secret", "12345678901234567890", DEMO_DEADLINE);
        }

        @Override
        public String toString() {
            return "Jd[" + baseUrl + ", " + partner + ", " + deadline + "]";
        }
    }

    /** Point cards. */
    record Netease(URI baseUrl, String mch, String key, Duration deadline) implements IssuerSettings {
        public static Netease demo(URI baseUrl) {
            return new Netease(baseUrl, "demo-mch", "netease-demo-key", DEMO_DEADLINE);
        }

        @Override
        public String toString() {
            return "Netease[" + baseUrl + ", " + mch + ", " + deadline + "]";
        }
    }

    /**
     * Aggregator for many kinds.
     *
     * @param notifyUrl where it sends its notices: ours, as the aggregator reaches it
     */
    record Gateway(URI baseUrl, String merId, String key, URI notifyUrl, Duration deadline) implements IssuerSettings {
        private static final URI DEMO_NOTIFY_URL = URI.create("http://127.0.0.1:8080/callbacks/gateway");

        public static Gateway demo(URI baseUrl) {
            return new Gateway(baseUrl, "10000", "gateway-demo-key", DEMO_NOTIFY_URL, DEMO_DEADLINE);
        }

        @Override
        public String toString() {
            return "Gateway[" + baseUrl + ", " + merId + ", " + notifyUrl + ", " + deadline + "]";
        }
    }
}
