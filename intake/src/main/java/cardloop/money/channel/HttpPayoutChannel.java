package cardloop.money.channel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The channel over HTTP. One call is one request: no retries, redirects or cookies. The deadline holds for the whole
 * call, however slowly its bytes drip.
 */
final class HttpPayoutChannel implements PayoutChannel, AutoCloseable {
    private static final String TRANSFERS = "/payout/v1/transfers";
    private static final int LONGEST_ANSWER_BYTES = 64 * 1024;
    private static final byte[] NO_BODY = {};

    private final ChannelProperties settings;
    private final ChannelSignature signature;
    private final Clock clock;
    private final Supplier<String> nonces;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;

    HttpPayoutChannel(ChannelProperties settings, Clock clock, Supplier<String> nonces) {
        this.settings = settings;
        this.signature = new ChannelSignature(settings.secret());
        this.clock = clock;
        this.nonces = nonces;
        this.client = client(settings);
        this.deadlines = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("payout-deadline").daemon().factory());
    }

    @Override
    public ChannelAnswer send(PayoutOrder order) {
        byte[] body = JsonMapper.shared()
                .createObjectNode()
                .put("outBizNo", order.outBizNo())
                .put("payee", order.payee())
                .put("payeeName", order.payeeName())
                .put("amountFen", order.amountFen())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        HttpPost request = new HttpPost(settings.baseUrl().resolve(TRANSFERS));
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return call(request, body, ChannelReply::toSending);
    }

    @Override
    public ChannelAnswer ask(String outBizNo) {
        HttpGet request = new HttpGet(settings.baseUrl().resolve(TRANSFERS + "/" + outBizNo));
        return call(request, NO_BODY, ChannelReply::toAsking);
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    private ChannelAnswer call(HttpUriRequestBase request, byte[] body, Reading reading) {
        sign(request, body);
        ScheduledFuture<?> deadline =
                deadlines.schedule(() -> request.cancel(), settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> reading.read(response.getCode(), bytesOf(response)));
        } catch (IOException e) {
            return HttpFailure.of(e);
        } finally {
            deadline.cancel(false);
        }
    }

    private void sign(HttpUriRequestBase request, byte[] body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = nonces.get();
        request.setHeader("X-App-Id", settings.appId());
        request.setHeader("X-Timestamp", timestamp);
        request.setHeader("X-Nonce", nonce);
        request.setHeader("X-Signature", signature.of(request.getMethod(), request.getPath(), timestamp, nonce, body));
    }

    private static byte[] bytesOf(ClassicHttpResponse response) throws IOException {
        byte @Nullable [] bytes = response.getEntity() == null
                ? null
                : EntityUtils.toByteArray(response.getEntity(), LONGEST_ANSWER_BYTES);
        return bytes == null ? NO_BODY : bytes;
    }

    private static CloseableHttpClient client(ChannelProperties settings) {
        Timeout deadline = Timeout.of(settings.deadline());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(deadline)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(deadline)
                        .setResponseTimeout(deadline)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    /** Makes an answer of a status and a body. */
    private interface Reading {
        ChannelAnswer read(int httpStatus, byte[] body);
    }
}
