package cardloop.web.api.seller;

import cardloop.streams.StreamEvent;
import cardloop.streams.StreamSource;
import cardloop.web.Page;
import cardloop.web.api.form.CardAnswer;
import cardloop.web.view.CardView;
import cardloop.web.view.CardViews;
import cardloop.web.view.PageRequest;
import cardloop.web.view.Scope;
import cardloop.web.view.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The cards of one submission: all of them for who comes, and from then on what was written since. */
final class SubmissionSource implements StreamSource {
    /** What was written so long before the last reading is read again: it may have been committed after it, or by another clock. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private final CardViews views;
    private final Of of;
    private final Clock clock;
    private final Map<UUID, Shown> shown = new HashMap<>();
    private final Set<UUID> open = new HashSet<>();
    private Instant readAt = Instant.EPOCH;

    /** Whose submission; equal for listeners who may see the same. */
    record Of(Scope scope, UUID submissionId) {}

    /** What of a card is told when it changes. */
    private record Shown(String state, Optional<Told> waiting) {
        static Shown of(CardView card) {
            return new Shown(card.standing().state(), card.standing().waiting());
        }
    }

    SubmissionSource(CardViews views, Of of, Clock clock) {
        this.views = views;
        this.of = of;
        this.clock = clock;
    }

    @Override
    public News read(boolean whole) {
        Instant since = readAt.minus(OVERLAP);
        readAt = clock.instant();
        List<CardView> cards = whole ? everything() : views.changed(of.scope(), of.submissionId(), since);
        List<StreamEvent> changed = tell(cards.stream().filter(this::isNew).toList());
        List<StreamEvent> all = whole ? tell(cards) : List.of();
        return open.isEmpty() ? new News(withEnd(changed), withEnd(all), true) : new News(changed, all, false);
    }

    /** Whether it stands otherwise than it was told; takes note of it. */
    private boolean isNew(CardView card) {
        if (card.standing().owner().isEmpty()) {
            open.remove(card.id());
        } else {
            open.add(card.id());
        }
        Shown now = Shown.of(card);
        return !now.equals(shown.put(card.id(), now));
    }

    private List<CardView> everything() {
        List<CardView> all = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            Page<CardView> page = views.ofSubmission(
                    of.scope(), of.submissionId(), Optional.empty(), new PageRequest(cursor.get(), PageRequest.MOST));
            all.addAll(page.items());
            cursor = page.nextCursor();
        }
        return all;
    }

    private static List<StreamEvent> tell(List<CardView> cards) {
        return cards.stream()
                .map(card -> new StreamEvent("card", CardAnswer.of(card)))
                .toList();
    }

    private static List<StreamEvent> withEnd(List<StreamEvent> events) {
        List<StreamEvent> ended = new ArrayList<>(events);
        ended.add(new StreamEvent("end", Map.of()));
        return ended;
    }
}
