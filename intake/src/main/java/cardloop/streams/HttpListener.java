package cardloop.streams;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A listener at the other end of a connection, written to by a thread of its own: a slow one is waited for by nobody. */
final class HttpListener implements Listener {
    /** Who has not taken so many readings is dropped, and may come again. */
    private static final int MOST_WAITING = 32;

    private static final List<StreamEvent> END = List.of();

    private final SseEmitter emitter;
    private final Credential credential;
    private final BlockingQueue<List<StreamEvent>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean gone;

    HttpListener(SseEmitter emitter, Credential credential) {
        this.emitter = emitter;
        this.credential = credential;
    }

    @Override
    public void tell(List<StreamEvent> events) {
        if (!events.isEmpty() && !waiting.offer(events)) {
            leave();
        }
    }

    @Override
    public void end() {
        if (!waiting.offer(END)) {
            leave();
        }
    }

    @Override
    public boolean isGone() {
        return gone;
    }

    @Override
    public Credential credential() {
        return credential;
    }

    /** The connection is closed, or is given up. */
    void leave() {
        gone = true;
        waiting.clear();
        end();
    }

    /** Writes until it ends. */
    void write() {
        try {
            List<StreamEvent> events = waiting.take();
            while (!events.isEmpty() && !gone) {
                for (StreamEvent event : events) {
                    emitter.send(framed(event));
                }
                events = waiting.take();
            }
        } catch (IOException | IllegalStateException closed) {
            gone = true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        gone = true;
        emitter.complete();
    }

    private static SseEmitter.SseEventBuilder framed(StreamEvent event) {
        return event.name().isEmpty()
                ? SseEmitter.event().comment(event.data().toString())
                : SseEmitter.event().name(event.name()).data(event.data(), MediaType.APPLICATION_JSON);
    }
}
