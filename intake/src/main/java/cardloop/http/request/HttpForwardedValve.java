package cardloop.http.request;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the caller in the place of our proxy before anything looks at a request: his address, and whether he came over TLS, so
 * that cookies are marked for it.
 */
final class HttpForwardedValve extends ValveBase {
    private static final Logger LOG = LoggerFactory.getLogger(HttpForwardedValve.class);
    private static final String COMMON = "X-Forwarded-For";
    private static final String SCHEME = "X-Forwarded-Proto";
    private static final String STANDARD = "Forwarded";
    private static final int HTTPS_PORT = 443;

    private final TrustedProxies proxies;
    private final AtomicBoolean isWarned = new AtomicBoolean();

    HttpForwardedValve(TrustedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Optional<InetAddress> peer = Hop.address(withoutZone(request.getRemoteAddr()));
        if (peer.filter(proxies::contains).isPresent()) {
            callerOf(request).ifPresent(caller -> put(caller, request));
        } else if (!fields(request, COMMON).isEmpty()
                || !fields(request, STANDARD).isEmpty()) {
            warn();
        }
        getNext().invoke(request, response);
    }

    private Optional<Caller> callerOf(Request request) {
        return Caller.ofBoth(
                Hop.ofCommon(fields(request, COMMON), fields(request, SCHEME)),
                Hop.ofStandard(fields(request, STANDARD)),
                proxies);
    }

    /** The container forgets all of it with the request, but for the scheme, which it sets anew for each. */
    private static void put(Caller caller, Request request) {
        request.setRemoteAddr(caller.address().getHostAddress());
        request.setRemoteHost(caller.address().getHostAddress());
        if (caller.isSecure()) {
            request.setSecure(true);
            request.getCoyoteRequest().scheme().setString("https");
            request.setServerPort(HTTPS_PORT);
        }
    }

    /** Once: whoever sends such fields may send them all day. */
    private void warn() {
        if (isWarned.compareAndSet(false, true)) {
            LOG.warn("Somebody who is no proxy of ours (cardloop.trusted-proxies) says whom a call is from; it is not"
                    + " believed. If that is your proxy, all callers count as one address until it is named.");
        }
    }

    private static List<String> fields(Request request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
