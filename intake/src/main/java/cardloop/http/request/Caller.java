package cardloop.http.request;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Whom a call that came through our proxies is from: going back from the nearest hop, the first address that is none of ours.
 * What a caller wrote himself stands further back and is never reached.
 */
record Caller(InetAddress address, boolean isSecure) {
    /** Empty where nothing is told that could be believed; then the proxy itself is the caller. */
    static Optional<Caller> of(List<Hop> hops, TrustedProxies proxies) {
        Optional<Caller> farthest = Optional.empty();
        for (Hop hop : hops.reversed()) {
            if (hop.from().isEmpty()) {
                return farthest;
            }
            farthest = Optional.of(new Caller(hop.from().get(), hop.isSecure()));
            if (!proxies.contains(hop.from().get())) {
                return farthest;
            }
        }
        return farthest;
    }

    /** A proxy fills one kind of field and passes on the other as its caller wrote it: where both stand and differ, none is believed. */
    static Optional<Caller> ofBoth(List<Hop> common, List<Hop> standard, TrustedProxies proxies) {
        if (common.isEmpty() || standard.isEmpty()) {
            return of(common.isEmpty() ? standard : common, proxies);
        }
        Optional<Caller> caller = of(common, proxies);
        return caller.equals(of(standard, proxies)) ? caller : Optional.empty();
    }
}
