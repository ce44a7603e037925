package cardloop.web.api.seller;

import cardloop.access.PersonPrincipal;
import cardloop.http.Problem;
import cardloop.submission.FoundFault;
import cardloop.web.Page;
import cardloop.web.api.form.CardAnswer;
import cardloop.web.api.form.Fields;
import cardloop.web.view.CardView;
import cardloop.web.view.CardViews;
import cardloop.web.view.Scope;
import cardloop.web.view.SubmissionView;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a submission stands. */
@RestController
@RequestMapping("/api/v1/submissions/{id}")
public final class SubmissionViewController {
    /**
     * One submission.
     *
     * @param totals how many cards are in each state
     */
    public record SubmissionAnswer(
            UUID id,
            Optional<String> receiptNo,
            String channel,
            OffsetDateTime createdAt,
            long cards,
            Map<String, Long> totals) {
        static SubmissionAnswer of(SubmissionView view) {
            return new SubmissionAnswer(
                    view.id(),
                    view.receiptNo().map(Object::toString),
                    view.channel(),
                    view.createdAt(),
                    view.cards(),
                    view.totals());
        }
    }

    /** A finding and the card it is about. */
    public record CardFinding(int index, UUID cardId, Optional<String> reference, FoundFault finding) {}

    private final CardViews views;

    SubmissionViewController(CardViews views) {
        this.views = views;
    }

    @GetMapping
    SubmissionAnswer submission(@AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id) {
        return SubmissionAnswer.of(own(principal, id));
    }

    @GetMapping("/cards")
    Page<CardAnswer> cards(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        own(principal, id);
        return views.ofSubmission(Scope.of(principal.person()), id, Fields.state(state), Fields.page(cursor, limit))
                .map(CardAnswer::of);
    }

    @GetMapping("/findings")
    Page<CardFinding> findings(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        own(principal, id);
        Page<CardView> cards =
                views.ofSubmission(Scope.of(principal.person()), id, Optional.empty(), Fields.page(cursor, limit));
        List<CardFinding> found =
                cards.items().stream().flatMap(SubmissionViewController::found).toList();
        return new Page<>(found, cards.nextCursor());
    }

    private static Stream<CardFinding> found(CardView card) {
        return card.findings().stream()
                .map(finding -> new CardFinding(
                        card.place().index(), card.id(), card.place().reference(), finding));
    }

    private SubmissionView own(PersonPrincipal principal, UUID id) {
        return views.submission(Scope.of(principal.person()), id)
                .orElseThrow(() -> Problem.notFound().asException());
    }
}
