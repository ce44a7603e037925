package cardloop.web.api.seller;

import cardloop.access.PersonPrincipal;
import cardloop.http.Problem;
import cardloop.streams.HttpStreams;
import cardloop.web.view.CardViews;
import cardloop.web.view.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A submission as it moves: {@code card} events at once and at each change, {@code end} when no card is open any more. */
@RestController
public final class SubmissionEventsController {
    private static final Duration AT_MOST = Duration.ofMinutes(30);

    private final CardViews views;
    private final HttpStreams streams;
    private final Clock clock;

    SubmissionEventsController(CardViews views, HttpStreams streams, Clock clock) {
        this.views = views;
        this.streams = streams;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/submissions/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id, HttpServletRequest request) {
        SubmissionSource.Of topic = new SubmissionSource.Of(Scope.of(principal.person()), id);
        if (views.submission(topic.scope(), id).isEmpty()) {
            throw Problem.notFound().asException();
        }
        return streams.follow(
                topic,
                () -> new SubmissionSource(views, topic, clock),
                new HttpStreams.Follower(principal, request, AT_MOST));
    }
}
