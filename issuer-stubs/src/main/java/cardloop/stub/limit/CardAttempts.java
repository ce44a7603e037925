package cardloop.stub.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each card was really tried, and under which inquiry ids; answers from memory are no attempt. Safe for threads. */
public final class CardAttempts {
    /**
     * Attempts against one card.
     *
     * @param kind kind code
     * @param number serial, or the masked PIN where the kind has no serial
     * @param attempts how often it was tried
     * @param inquiryIds the different ids, oldest first
     */
    public record Tried(String kind, String number, int attempts, List<String> inquiryIds) {}

    private record Name(String kind, String number) {}

    private static final class History {
        private int attempts;
        private final Map<String, Instant> firstAskedAt = new LinkedHashMap<>();
    }

    private final Map<Name, History> cards = new LinkedHashMap<>();

    public synchronized void attempt(String kind, String number, String inquiryId, Instant now) {
        History history = cards.computeIfAbsent(new Name(kind, number), n -> new History());
        history.attempts++;
        history.firstAskedAt.putIfAbsent(inquiryId, now);
    }

    /** Different ids that tried this card within the time before now. */
    public synchronized long idsWithin(Duration time, String kind, String number, Instant now) {
        History history = cards.get(new Name(kind, number));
        Instant start = now.minus(time);
        return history == null
                ? 0
                : history.firstAskedAt.values().stream()
                        .filter(t -> t.isAfter(start))
                        .count();
    }

    public synchronized List<Tried> all() {
        List<Tried> all = new ArrayList<>();
        cards.forEach((name, history) -> all.add(
                new Tried(name.kind(), name.number(), history.attempts, List.copyOf(history.firstAskedAt.keySet()))));
        return all;
    }

    public synchronized void forget() {
        cards.clear();
    }
}
