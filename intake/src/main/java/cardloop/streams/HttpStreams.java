package cardloop.streams;

import cardloop.access.PersonPrincipal;
import cardloop.base.WebWork;
import cardloop.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All streams of a program. A topic is read by one thread while anybody follows it. */
public final class HttpStreams {
    private static final Logger LOG = LoggerFactory.getLogger(HttpStreams.class);
    private static final String BEARER = "Bearer ";
    private static final int RETRY_SECONDS = 30;

    private final StreamsProperties properties;
    private final Predicate<Credential> mayListen;
    private final Places places;
    private final Map<Object, LiveTopic> topics = new ConcurrentHashMap<>();

    HttpStreams(StreamsProperties properties, Predicate<Credential> mayListen) {
        this.properties = properties;
        this.mayListen = mayListen;
        this.places = new Places(properties.mostOfAPerson(), properties.most());
    }

    /** Who follows, how they came in, and for how long at most. */
    public record Follower(PersonPrincipal principal, HttpServletRequest request, Duration atMost) {
        private Credential credential() {
            HttpSession session = request.getSession(false);
            return new Credential(principal.person(), apiKey(), () -> session == null || isThere(session));
        }

        private Optional<String> apiKey() {
            return Optional.ofNullable(request.getHeader("Authorization"))
                    .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                    .map(header -> header.substring(BEARER.length()).strip());
        }

        /** A session that was signed out of tells nothing of itself any more. */
        private static boolean isThere(HttpSession session) {
            try {
                return session.getCreationTime() > 0;
            } catch (IllegalStateException over) {
                return false;
            }
        }
    }

    /**
     * Follows a topic; who follows an equal one shares its source.
     *
     * @throws cardloop.http.ProblemException when this person, or everybody together, follows too much already
     */
    public SseEmitter follow(Object topic, Supplier<StreamSource> source, Follower follower) {
        var person = follower.principal().person().id();
        if (!places.take(person)) {
            throw Problem.of(429, "rate_limited", "同时打开的实时进度太多，请先关掉一些。", "Too many streams are open; close some first.")
                    .retryAfter(RETRY_SECONDS)
                    .asException();
        }
        SseEmitter emitter = new SseEmitter(follower.atMost().toMillis());
        HttpListener listener = new HttpListener(emitter, follower.credential());
        AtomicBoolean holdsPlace = new AtomicBoolean(true);
        Runnable leave = () -> {
            listener.leave();
            if (holdsPlace.getAndSet(false)) {
                places.giveBack(person);
            }
        };
        emitter.onCompletion(leave);
        emitter.onTimeout(leave);
        emitter.onError(broken -> leave.run());
        try {
            join(topic, source, listener);
        } catch (RuntimeException e) {
            leave.run();
            throw e;
        }
        Thread.ofVirtual().name("stream").start(() -> write(listener, leave));
        return emitter;
    }

    /** One that ends before the framework has taken it over is told to nobody: its place is given back here. */
    private static void write(HttpListener listener, Runnable leave) {
        try {
            listener.write();
        } finally {
            leave.run();
        }
    }

    private void join(Object topic, Supplier<StreamSource> source, Listener listener) {
        topics.compute(topic, (key, known) -> {
            if (known != null && known.join(listener)) {
                return known;
            }
            LiveTopic fresh = new LiveTopic(source.get(), mayListen);
            fresh.join(listener);
            Thread.ofVirtual().name("topic").start(WebWork.of(() -> beat(key, fresh)));
            return fresh;
        });
    }

    private void beat(Object key, LiveTopic topic) {
        try {
            while (topic.beat()) {
                Thread.sleep(properties.betweenReads());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("the events of {} ended early", key, e);
        } finally {
            topics.remove(key, topic);
            topic.end();
        }
    }
}
