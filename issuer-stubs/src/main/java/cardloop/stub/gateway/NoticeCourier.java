package cardloop.stub.gateway;

import cardloop.stub.gateway.NoticeOutbox.Notice;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Carries notices to where they are due, by HTTP, one after another. */
public final class NoticeCourier implements AutoCloseable {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final long ROUND_MILLIS = 50;
    private static final String TAKEN = "SUCCESS";

    /** One way to carry a notice. */
    interface Carrier {
        /** Whether it was answered with a body that begins {@code SUCCESS}. */
        boolean carry(URI target);
    }

    private final NoticeOutbox outbox;
    private final InstantSource clock;
    private final Carrier carrier;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("notice-courier").factory());

    NoticeCourier(NoticeOutbox outbox, InstantSource clock, Carrier carrier) {
        this.outbox = outbox;
        this.clock = clock;
        this.carrier = carrier;
    }

    /** Begins its rounds; what is due by the town's clock is carried at once. */
    public static NoticeCourier start(NoticeOutbox outbox, InstantSource clock) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(ANSWER_WITHIN)
                .build();
        NoticeCourier courier = new NoticeCourier(outbox, clock, target -> get(client, target));
        Future<?> unused = courier.rounds.scheduleWithFixedDelay(
                courier::carryWhatIsDue, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        return courier;
    }

    void carryWhatIsDue() {
        for (Notice notice : outbox.takeDue(clock.instant())) {
            if (!carrier.carry(notice.target())) {
                outbox.sentInVain(notice, clock.instant());
            }
        }
    }

    /** Whatever goes wrong is no answer: a round must not end by one bad address. */
    private static boolean get(HttpClient client, URI target) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(target).timeout(ANSWER_WITHIN).GET().build();
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String start = new String(body.readNBytes(TAKEN.length()), StandardCharsets.US_ASCII);
                return response.statusCode() == 200 && start.equals(TAKEN);
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
