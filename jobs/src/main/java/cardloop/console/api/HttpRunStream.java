package cardloop.console.api;

import cardloop.database.WebWork;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a run's progress as server-sent events: at once, then whenever it changed, until it has ended. */
public final class HttpRunStream {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Duration every;

    public HttpRunStream(Duration every) {
        this.every = every;
    }

    SseEmitter follow(Supplier<RunJson> run) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("run-events").start(WebWork.of(() -> tell(emitter, run)));
        return emitter;
    }

    private void tell(SseEmitter emitter, Supplier<RunJson> run) {
        try {
            RunJson now = run.get();
            while (now.status().isLive()) {
                emitter.send(SseEmitter.event().name("progress").data(now));
                Thread.sleep(every);
                now = run.get();
            }
            emitter.send(SseEmitter.event().name("ended").data(now));
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.complete();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }
}
