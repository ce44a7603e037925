package cardloop.wire;

import cardloop.throttle.Egress;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The one way out to issuers. Sends a request once, from the address given, in a pool of that address alone; follows no
 * redirect, keeps no cookie, retries nothing, unpacks nothing. It knows whether the first byte left, because it is asked
 * right before; and its deadline is a total one, however slowly bytes drip in.
 */
public final class HttpWire implements AutoCloseable {
    /** No answer of any protocol comes near it. */
    public static final int MOST_BODY_BYTES = 64 * 1024;

    static final String TOO_LATE = "too late to leave";

    private static final String DEPARTURE = "cardloop.departure";
    private static final String FIRST_BYTE_LEFT = "cardloop.first-byte-left";
    private static final int CONNECTIONS_PER_ADDRESS = 32;
    private static final int CONNECTIONS = 512;
    private static final int MOST_HEADERS = 64;
    private static final int MOST_LINE_CHARACTERS = 8192;
    private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(2);
    private static final Timeout READ_TIMEOUT = Timeout.ofMinutes(1);

    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines;

    public HttpWire() {
        deadlines = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("issuer-deadlines").factory());
        deadlines.setRemoveOnCancelPolicy(true);
        client = HttpClients.custom()
                .setConnectionManager(pools())
                .setRoutePlanner(new FromTheAddressGiven())
                .setRequestExecutor(new NotTooLate())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT_TIMEOUT)
                        .setResponseTimeout(READ_TIMEOUT)
                        .setProtocolUpgradeEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .setUserAgent("cardloop")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager pools() {
        Http1Config limits = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(MOST_LINE_CHARACTERS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setMaxConnPerRoute(CONNECTIONS_PER_ADDRESS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT_TIMEOUT)
                        .setSocketTimeout(READ_TIMEOUT)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build();
    }

    /** Sends once and says what became of it. Never throws for what the network does. */
    public Reply send(HttpUriRequestBase request, Departure departure) {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(DEPARTURE, departure);
        Future<?> deadline =
                deadlines.schedule(request::cancel, Math.max(0, departure.nanosLeft()), TimeUnit.NANOSECONDS);
        try {
            return client.execute(request, context, HttpWire::received);
        } catch (BindException e) {
            return isLocal(departure.egress()) ? new Reply.NotSent(cause(e)) : new Reply.NoEgress();
        } catch (IOException | RuntimeException e) {
            String cause = departure.nanosLeft() <= 0 ? "no whole answer within the deadline" : cause(e);
            boolean mayHaveLeft = context.getAttribute(FIRST_BYTE_LEFT) != null;
            return mayHaveLeft ? new Reply.Broken(cause) : new Reply.NotSent(cause);
        } finally {
            deadline.cancel(false);
        }
    }

    /** A port may be short for a moment; an address that cannot be bound at all is gone. */
    private static boolean isLocal(Egress egress) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral(egress.address()), 0));
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Names the exception only: its message may quote what was sent. */
    private static String cause(Exception e) {
        return e instanceof TooLateException ? TOO_LATE : e.getClass().getSimpleName();
    }

    private static Reply received(ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        return new Reply.Received(response.getCode(), headers, body(response.getEntity()));
    }

    private static byte[] body(HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        // Not closed here: closing would read an endless body to its end. The client drops the connection instead.
        InputStream in = entity.getContent();
        byte[] body = in.readNBytes(MOST_BODY_BYTES);
        if (in.read() >= 0) {
            throw new BodyTooLongException();
        }
        return body;
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    /** Binds each connection to the egress of its request; the pool key holds that address. */
    private static final class FromTheAddressGiven extends DefaultRoutePlanner {
        FromTheAddressGiven() {
            super(DefaultSchemePortResolver.INSTANCE);
        }

        @Override
        protected InetAddress determineLocalAddress(HttpHost firstHop, HttpContext context) throws HttpException {
            Departure departure = (Departure) context.getAttribute(DEPARTURE);
            try {
                return InetAddress.ofLiteral(departure.egress().address());
            } catch (IllegalArgumentException e) {
                throw new HttpException("an egress address is a numeric IP", e);
            }
        }
    }

    /** The last look at the clock before the first byte, and the mark that it may have left. */
    private static final class NotTooLate extends HttpRequestExecutor {
        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                HttpResponseInformationCallback callback,
                HttpContext context)
                throws IOException, HttpException {
            if (((Departure) context.getAttribute(DEPARTURE)).isTooLateToLeave()) {
                throw new TooLateException();
            }
            context.setAttribute(FIRST_BYTE_LEFT, true);
            return super.execute(request, connection, callback, context);
        }
    }

    private static final class TooLateException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class BodyTooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
