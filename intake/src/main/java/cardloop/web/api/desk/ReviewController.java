package cardloop.web.api.desk;

import cardloop.access.PersonPrincipal;
import cardloop.problem.Problem;
import cardloop.review.ReviewDesk;
import cardloop.review.ReviewItem;
import cardloop.submission.Readings;
import cardloop.web.api.form.Fields;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The reviewers' desk. */
@RestController
@RequestMapping("/api/v1/review")
public final class ReviewController {
    private static final String ONE = "/claims/{itemId}";
    private static final int LONGEST_REASON = 400;

    /** Why the code has to be seen. */
    public record RevealBody(@Nullable String reason) {}

    /** The full code; prints without it. */
    public record Revealed(String number, String pin, Optional<String> photoUrl) {
        @Override
        public String toString() {
            return "Revealed";
        }
    }

    /** What became of a decision. */
    public record Decided(String status) {}

    private final ReviewDesk desk;
    private final Readings readings;
    private final ReviewPhotos photos;

    ReviewController(ReviewDesk desk, Readings readings, ReviewPhotos photos) {
        this.desk = desk;
        this.readings = readings;
        this.photos = photos;
    }

    @PostMapping("/claims")
    ResponseEntity<ReviewAnswers.Item> claim(@AuthenticationPrincipal PersonPrincipal reviewer) {
        return desk.claim(reviewer.person().id())
                .map(item -> ResponseEntity.ok(
                        ReviewAnswers.item(item, readings.find(item.card().id()))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping(ONE)
    ReviewAnswers.Item heartbeat(@AuthenticationPrincipal PersonPrincipal reviewer, @PathVariable UUID itemId) {
        UUID id = reviewer.person().id();
        ReviewItem item = Optional.of(desk.heartbeat(itemId, id))
                .filter(held -> held)
                .flatMap(held -> desk.look(itemId, id))
                .orElseThrow(() -> Problem.notFound().asException());
        return ReviewAnswers.item(item, readings.find(item.card().id()));
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@AuthenticationPrincipal PersonPrincipal reviewer, @PathVariable UUID itemId) {
        if (!desk.giveBack(itemId, reviewer.person().id())) {
            throw Problem.notFound().asException();
        }
    }

    @PostMapping(path = ONE + "/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    Decided decide(
            @AuthenticationPrincipal PersonPrincipal reviewer,
            @PathVariable UUID itemId,
            @RequestBody DecisionBody body) {
        ReviewDesk.Outcome outcome = desk.decide(itemId, reviewer.person().id(), body.decision());
        return switch (outcome) {
            case DECIDED, DUPLICATE -> new Decided(outcome.name());
            case LEASE_LOST -> throw Problem.wrongState().asException();
            case MALFORMED ->
                throw Problem.invalidField("/pin", "更正后的格式仍然不对。", "The corrected code is not well formed.")
                        .asException();
        };
    }

    @PostMapping(path = ONE + "/reveal", consumes = MediaType.APPLICATION_JSON_VALUE)
    Revealed reveal(
            @AuthenticationPrincipal PersonPrincipal reviewer,
            @PathVariable UUID itemId,
            @RequestBody RevealBody body) {
        UUID id = reviewer.person().id();
        String reason =
                Fields.words(Fields.required(body.reason(), "/reason", LONGEST_REASON), "/reason", LONGEST_REASON);
        Optional<String> photo = photos.uncoveredUrl(itemId, id);
        return desk.reveal(itemId, id, reason)
                .map(key -> new Revealed(key.number().value(), key.pin().reveal(), photo))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    @GetMapping("/queue")
    ReviewAnswers.Queue queue() {
        return ReviewAnswers.queue(desk.queue());
    }
}
