package cardloop.web.api.desk;

import cardloop.access.PersonPrincipal;
import cardloop.access.Role;
import cardloop.base.PinSeal.OpenedKey;
import cardloop.http.Problem;
import cardloop.review.Reveal;
import cardloop.review.ReviewDesk;
import cardloop.review.ReviewItem;
import cardloop.review.Reviewer;
import cardloop.submission.Readings;
import cardloop.web.ShownOnce;
import cardloop.web.api.form.Fields;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    private static final int LONGEST_TIME = 40;
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(7);

    /** Why the code has to be seen. */
    public record RevealBody(@Nullable String reason) {}

    /** The full code; prints without it. */
    public record Revealed(String number, String pin, Optional<String> photoUrl) implements ShownOnce {
        @Override
        public String toString() {
            return "Revealed";
        }
    }

    /** Until when the item does not come back to who gave it back. */
    public record SnoozeBody(@Nullable String until) {}

    /** The same, as it was understood. */
    public record Snoozed(OffsetDateTime until) {}

    /** What became of a decision. */
    public record Decided(String status) {}

    private final ReviewDesk desk;
    private final Readings readings;
    private final ReviewPhotos photos;
    private final Clock clock;

    ReviewController(ReviewDesk desk, Readings readings, ReviewPhotos photos, Clock clock) {
        this.clock = clock;
        this.desk = desk;
        this.readings = readings;
        this.photos = photos;
    }

    @PostMapping("/claims")
    ResponseEntity<ReviewAnswers.Item> claim(@AuthenticationPrincipal PersonPrincipal reviewer) {
        return desk.claim(new Reviewer(reviewer.person().id(), reviewer.person().role() == Role.SENIOR_REVIEWER))
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

    /** Gives it back until a time of one's own choice; others may take it meanwhile. */
    @PostMapping(path = ONE + "/snooze", consumes = MediaType.APPLICATION_JSON_VALUE)
    Snoozed snooze(
            @AuthenticationPrincipal PersonPrincipal reviewer,
            @PathVariable UUID itemId,
            @RequestBody SnoozeBody body) {
        Instant until = until(body.until());
        if (!desk.snooze(itemId, reviewer.person().id(), until)) {
            throw Problem.notFound().asException();
        }
        return new Snoozed(ReviewAnswers.local(until));
    }

    private Instant until(@Nullable String text) {
        Instant now = clock.instant();
        try {
            Instant until = OffsetDateTime.parse(Fields.required(text, "/until", LONGEST_TIME))
                    .toInstant();
            if (until.isAfter(now) && !until.isAfter(now.plus(LONGEST_SNOOZE))) {
                return until;
            }
        } catch (DateTimeException noTime) {
            // told below
        }
        throw Problem.invalidField(
                        "/until",
                        "应为 7 天以内的时间，例如 2026-12-01T09:00:00+08:00。",
                        "A time within 7 days, RFC 3339 with offset.")
                .asException();
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
        return switch (desk.reveal(itemId, id, reason)) {
            case Reveal.Shown(OpenedKey key) ->
                new Revealed(key.number().value(), key.pin().reveal(), photo);
            case Reveal.NotOnThisDesk() -> throw Problem.notFound().asException();
            case Reveal.Spent(Instant until) -> throw spent(until);
        };
    }

    private RuntimeException spent(Instant until) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
        return Problem.of(
                        429,
                        "rate_limited",
                        "这一小时内查看卡密的次数已用完，没有显示任何内容。",
                        "The codes one may see in an hour are used up; nothing was shown.")
                .retryAfter(Math.toIntExact(seconds))
                .asException();
    }

    @GetMapping("/queue")
    ReviewAnswers.Queue queue() {
        return ReviewAnswers.queue(desk.queue());
    }
}
