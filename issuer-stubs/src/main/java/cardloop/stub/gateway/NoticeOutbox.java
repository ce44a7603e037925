package cardloop.stub.gateway;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Notices that wait for their time. One that is not answered {@code SUCCESS} is sent again after 20 s, 1, 2, 5, 10, 20, 30,
 * 60, 120 and 240 min, and then no more. One to another machine is dropped: this town talks to nobody outside. Safe for
 * threads.
 */
public final class NoticeOutbox {
    private static final List<Duration> AGAIN_AFTER = List.of(
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            Duration.ofMinutes(60),
            Duration.ofMinutes(120),
            Duration.ofMinutes(240));

    /**
     * One notice.
     *
     * @param target the whole address, query included
     * @param triesBefore how often it was sent in vain
     */
    record Notice(URI target, Instant dueAt, int triesBefore) {}

    private final List<Notice> waiting = new ArrayList<>();

    synchronized void post(String url, String query, Instant dueAt) {
        if (isOfThisMachine(url)) {
            waiting.add(new Notice(URI.create(url + (url.contains("?") ? "&" : "?") + query), dueAt, 0));
        }
    }

    /** Never asks a name server. */
    static boolean isOfThisMachine(String url) {
        try {
            URI uri = new URI(url);
            String host = uri.getHost();
            return "http".equals(uri.getScheme())
                    && host != null
                    && (host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Takes out what is due, the longest due first. */
    synchronized List<Notice> takeDue(Instant now) {
        List<Notice> due = waiting.stream()
                .filter(notice -> !notice.dueAt().isAfter(now))
                .sorted(Comparator.comparing(Notice::dueAt))
                .toList();
        waiting.removeAll(due);
        return due;
    }

    /** Puts one back that was sent in vain, until its next time. */
    synchronized void sentInVain(Notice notice, Instant now) {
        if (notice.triesBefore() < AGAIN_AFTER.size()) {
            Instant again = now.plus(AGAIN_AFTER.get(notice.triesBefore()));
            waiting.add(new Notice(notice.target(), again, notice.triesBefore() + 1));
        }
    }

    public synchronized int size() {
        return waiting.size();
    }

    public synchronized void forget() {
        waiting.clear();
    }
}
