package cardloop.web.api.seller;

import cardloop.access.PersonPrincipal;
import cardloop.casebook.Sender;
import cardloop.http.HttpUploads;
import cardloop.http.LongText;
import cardloop.http.Problem;
import cardloop.submission.PastedSubmission;
import cardloop.submission.PhotoReceipt;
import cardloop.submission.PhotoSubmission;
import cardloop.submission.RefusedSubmissionException;
import cardloop.submission.SubmissionReceipt;
import cardloop.submission.SubmissionRequest;
import cardloop.submission.Submissions;
import cardloop.submission.SubmittedCard;
import cardloop.web.api.form.Amount;
import cardloop.web.api.form.Fields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes cards in: typed, pasted and photographed. */
@RestController
public final class SubmissionController {
    private static final String ROOT = "/api/v1/submissions";

    /** Typed cards. */
    public record SubmissionBody(
            @Nullable String quoteId,
            @Nullable String terms,
            @Nullable List<@Nullable CardBody> cards) {}

    /** Pasted cards; prints nothing of them. */
    public record TextBody(
            @Nullable String kind,
            @Nullable Amount faceValue,
            @Nullable String terms,

            @LongText(PastedSubmission.LONGEST_TEXT) @Nullable
            String text) {
        @Override
        public String toString() {
            return "TextBody";
        }
    }

    private final Submissions submissions;

    SubmissionController(Submissions submissions) {
        this.submissions = submissions;
    }

    @PostMapping(path = ROOT, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReceiptAnswer submit(
            @AuthenticationPrincipal PersonPrincipal seller,
            @RequestBody SubmissionBody body,
            HttpServletRequest from) {
        if (body.quoteId() != null) {
            throw Problem.invalidField(
                            "/quoteId", "暂不提供报价单，按提交时的价格。", "There are no quotes yet; the price at submission holds.")
                    .asException();
        }
        SubmissionRequest request = new SubmissionRequest(given(body.terms()), cards(body.cards()));
        return ReceiptAnswer.of(orRefuse(() -> submissions.submitCards(sender(seller, from), request)));
    }

    private static List<SubmittedCard> cards(@Nullable List<@Nullable CardBody> bodies) {
        List<SubmittedCard> cards = new ArrayList<>();
        for (CardBody body : bodies == null ? List.<@Nullable CardBody>of() : bodies) {
            String pointer = "/cards/" + cards.size();
            if (body == null) {
                throw Problem.invalidField(pointer, "应为一张卡。", "It is a card.").asException();
            }
            cards.add(body.submitted(pointer));
        }
        return cards;
    }

    @PostMapping(path = ROOT + "/text", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReceiptAnswer submitText(
            @AuthenticationPrincipal PersonPrincipal seller, @RequestBody TextBody body, HttpServletRequest from) {
        PastedSubmission request = new PastedSubmission(
                given(body.kind()), Fields.yuan(body.faceValue()), given(body.terms()), given(body.text()));
        return ReceiptAnswer.of(orRefuse(() -> submissions.submitText(sender(seller, from), request)));
    }

    @PostMapping(path = ROOT + "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    PhotosAnswer submitPhotos(
            @AuthenticationPrincipal PersonPrincipal seller,
            @RequestParam String kind,
            @RequestParam String faceValue,
            @RequestParam String terms,
            @RequestPart("photo") List<MultipartFile> photos,
            HttpServletRequest from) {
        PhotoSubmission request = new PhotoSubmission(
                kind,
                Amount.of(faceValue).yuan(),
                terms,
                photos.stream()
                        .<PhotoSubmission.Photo>map(photo -> () -> HttpUploads.bytes(photo))
                        .toList());
        PhotoReceipt receipt = orRefuse(() -> submissions.submitPhotos(sender(seller, from), request));
        SubmissionReceipt.Head head = receipt.head().orElseThrow(() -> unusable(receipt));
        return new PhotosAnswer(head.id(), head.receiptNo().toString(), PhotosAnswer.photos(receipt));
    }

    private static Sender sender(PersonPrincipal seller, HttpServletRequest from) {
        return new Sender(seller.person().id(), from.getRemoteAddr());
    }

    private static RuntimeException unusable(PhotoReceipt receipt) {
        return Problem.of(
                        422,
                        "photo_unusable",
                        "没有一张照片可用，什么都没有保存；请按提示重拍。",
                        "No photo can be used and nothing was stored; see what to change.")
                .with("photos", PhotosAnswer.photos(receipt))
                .asException();
    }

    private static <T> T orRefuse(Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedSubmissionException e) {
            throw refused(e).asException();
        }
    }

    private static Problem refused(RefusedSubmissionException e) {
        String zh = e.why().text().zh() + "。";
        String en = e.why().text().en() + ".";
        return switch (e.why()) {
            case TOO_MANY_CARDS, TOO_MANY_PHOTOS ->
                Problem.of(422, "too_many_cards", zh, en).at(e.pointer(), "too_many_cards", zh + " " + en);
            case TERMS, NO_CARDS, MISPLACED_CODE, NO_SUCH_CHARACTER -> Problem.invalidField(e.pointer(), zh, en);
        };
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
