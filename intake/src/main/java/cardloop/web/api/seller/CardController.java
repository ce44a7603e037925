package cardloop.web.api.seller;

import cardloop.access.PersonPrincipal;
import cardloop.casebook.CaseId;
import cardloop.http.Problem;
import cardloop.reading.Field;
import cardloop.reading.PhotoQuality;
import cardloop.submission.Answer;
import cardloop.submission.Answers;
import cardloop.submission.Correction;
import cardloop.submission.FoundFault;
import cardloop.web.Page;
import cardloop.web.api.form.CardAnswer;
import cardloop.web.api.form.Fields;
import cardloop.web.view.CardViews;
import cardloop.web.view.Scope;
import cardloop.web.view.Told;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** One card: how it stands, and what its seller answers. */
@RestController
@RequestMapping("/api/v1/cards")
public final class CardController {
    private static final String ONE = "/{id}";

    /**
     * A correction. Prints nothing of it.
     *
     * @param confirm rows that were looked at: {@code number}, {@code pin}
     */
    public record CorrectionBody(
            @Nullable String number,
            @Nullable String pin,
            @Nullable List<@Nullable String> confirm) {
        Correction correction() {
            Map<Field, String> rows = new EnumMap<>(Field.class);
            Optional.ofNullable(number).ifPresent(typed -> rows.put(Field.NUMBER, typed));
            Optional.ofNullable(pin).ifPresent(typed -> rows.put(Field.PIN, typed));
            return Correction.typed(rows).confirming(AskedRows.named(confirm == null ? List.of() : confirm));
        }

        @Override
        public String toString() {
            return "CorrectionBody";
        }
    }

    /** Yes or no to an offer. */
    public record OfferBody(@Nullable Boolean accept) {}

    /** How the card stands after an answer. */
    public record StandingAnswer(UUID id, String state, Optional<Told> reason, List<FoundFault> findings) {}

    private final CardViews views;
    private final Answers answers;
    private final AskedRows asked;

    CardController(CardViews views, Answers answers, AskedRows asked) {
        this.views = views;
        this.answers = answers;
        this.asked = asked;
    }

    @GetMapping
    Page<CardAnswer> cards(
            @AuthenticationPrincipal PersonPrincipal principal,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return views.list(Scope.of(principal.person()), Fields.state(state), Fields.page(cursor, limit))
                .map(CardAnswer::of);
    }

    @GetMapping(ONE)
    CardAnswer card(@AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id) {
        return views.find(Scope.of(principal.person()), new CaseId(id))
                .map(card -> asked.beside(card, principal.person().id()))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    @PostMapping(path = ONE + "/correction", consumes = MediaType.APPLICATION_JSON_VALUE)
    StandingAnswer correct(
            @AuthenticationPrincipal PersonPrincipal seller, @PathVariable UUID id, @RequestBody CorrectionBody body) {
        return answered(answers.correct(new CaseId(id), seller.person().id(), body.correction()));
    }

    /** The same by a new photo, which is read in place of the old one. */
    @PostMapping(path = ONE + "/correction", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    StandingAnswer photograph(
            @AuthenticationPrincipal PersonPrincipal seller,
            @PathVariable UUID id,
            @RequestPart("photo") List<MultipartFile> photo)
            throws IOException {
        if (photo.size() != 1) {
            throw Problem.invalidField("/photo", "应为一张照片。", "It is one photo.").asException();
        }
        return answered(answers.photograph(
                new CaseId(id), seller.person().id(), photo.getFirst().getBytes()));
    }

    @PostMapping(path = ONE + "/offer", consumes = MediaType.APPLICATION_JSON_VALUE)
    StandingAnswer offer(
            @AuthenticationPrincipal PersonPrincipal seller, @PathVariable UUID id, @RequestBody OfferBody body) {
        if (body.accept() == null) {
            throw Problem.invalidField("/accept", "应为 true 或 false。", "It is true or false.")
                    .asException();
        }
        return answered(answers.answerOffer(new CaseId(id), seller.person().id(), body.accept()));
    }

    @PostMapping(ONE + "/withdrawal")
    StandingAnswer withdraw(@AuthenticationPrincipal PersonPrincipal seller, @PathVariable UUID id) {
        return answered(answers.withdraw(new CaseId(id), seller.person().id()));
    }

    private static StandingAnswer answered(Answer answer) {
        return switch (answer) {
            case Answer.Taken taken ->
                new StandingAnswer(
                        taken.id().value(),
                        taken.stage().state(),
                        taken.reason().map(Told::of),
                        taken.findings());
            case Answer.NotFound none -> throw Problem.notFound().asException();
            case Answer.WrongState wrong -> throw Problem.wrongState().asException();
            case Answer.Unanswered(Set<Field> rows) -> throw AskedRows.missing(rows);
            case Answer.PhotoUnusable(PhotoQuality quality) -> throw unusable(quality);
        };
    }

    private static RuntimeException unusable(PhotoQuality quality) {
        return Problem.of(
                        422,
                        "photo_unusable",
                        "这张照片不可用，什么都没有改动；请按提示重拍。",
                        "The photo cannot be used and nothing was changed; see what to change.")
                .with("photos", List.of(PhotosAnswer.unusable(quality)))
                .asException();
    }
}
