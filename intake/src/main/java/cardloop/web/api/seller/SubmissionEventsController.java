package cardloop.web.api.seller;

import cardloop.access.PersonPrincipal;
import cardloop.database.WebWork;
import cardloop.problem.Problem;
import cardloop.web.api.form.CardAnswer;
import cardloop.web.view.CardView;
import cardloop.web.view.CardViews;
import cardloop.web.view.Page;
import cardloop.web.view.PageRequest;
import cardloop.web.view.Scope;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A submission as it moves: an event for each card that changed, until all have ended. */
@RestController
public final class SubmissionEventsController {
    private static final Logger LOG = LoggerFactory.getLogger(SubmissionEventsController.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AT_MOST = Duration.ofMinutes(30);
    private static final int BEATS_BETWEEN_COMMENTS = 10;

    private final CardViews views;

    SubmissionEventsController(CardViews views) {
        this.views = views;
    }

    @GetMapping(path = "/api/v1/submissions/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id) {
        Scope scope = Scope.of(principal.person());
        if (views.submission(scope, id).isEmpty()) {
            throw Problem.notFound().asException();
        }
        SseEmitter emitter = new SseEmitter(AT_MOST.toMillis());
        Thread.ofVirtual().name("events-" + id).start(WebWork.of(() -> follow(emitter, scope, id)));
        return emitter;
    }

    private void follow(SseEmitter emitter, Scope scope, UUID id) {
        try {
            Map<UUID, CardAnswer> sent = new HashMap<>();
            long beats = AT_MOST.dividedBy(EVERY);
            for (long beat = 0; beat < beats && !tell(emitter, cards(scope, id), sent); beat++) {
                if (beat % BEATS_BETWEEN_COMMENTS == 0) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                Thread.sleep(EVERY);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("the listener of {} has gone", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException e) {
            LOG.warn("the events of {} ended early", id, e);
            emitter.completeWithError(e);
        }
    }

    /** Sends what changed; true when every card has ended. */
    private static boolean tell(SseEmitter emitter, List<CardView> cards, Map<UUID, CardAnswer> sent)
            throws IOException {
        for (CardView card : cards) {
            CardAnswer now = CardAnswer.of(card);
            CardAnswer before = sent.put(card.id(), now);
            if (before == null
                    || !before.state().equals(now.state())
                    || !before.waiting().equals(now.waiting())) {
                emitter.send(SseEmitter.event().name("card").data(now, MediaType.APPLICATION_JSON));
            }
        }
        boolean haveEnded =
                cards.stream().allMatch(card -> card.standing().owner().isEmpty());
        if (haveEnded) {
            emitter.send(SseEmitter.event().name("end").data("{}", MediaType.APPLICATION_JSON));
        }
        return haveEnded;
    }

    private List<CardView> cards(Scope scope, UUID id) {
        List<CardView> all = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.MOST);
        Page<CardView> page = views.ofSubmission(scope, id, Optional.empty(), request);
        all.addAll(page.items());
        while (page.nextCursor().isPresent()) {
            page = views.ofSubmission(
                    scope,
                    id,
                    Optional.empty(),
                    new PageRequest(page.nextCursor().get(), PageRequest.MOST));
            all.addAll(page.items());
        }
        return all;
    }
}
