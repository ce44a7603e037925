package cardloop.web.pages.sell;

import cardloop.access.PersonPrincipal;
import cardloop.http.HttpUploads;
import cardloop.submission.PhotoReceipt;
import cardloop.submission.PhotoSubmission;
import cardloop.submission.RefusedSubmissionException;
import cardloop.submission.Submissions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes photos: many at once from a form, or one by one from a page that shows how far each is. */
@Controller
public class PhotoPageController {
    private final Submissions submissions;

    public PhotoPageController(Submissions submissions) {
        this.submissions = submissions;
    }

    @PostMapping(path = "/sell/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView photos(
            @AuthenticationPrincipal PersonPrincipal principal,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String faceValue,
            @RequestParam(defaultValue = "") String terms,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            HttpServletRequest request,
            HttpServletResponse response) {
        PhotoReceipt receipt = submissions.submitPhotos(
                HttpAnswering.sender(principal, request), new PhotoSubmission(kind, faceValue, terms, opened(photo)));
        boolean allGood =
                receipt.photos().stream().allMatch(one -> one.quality().isGood());
        if (allGood && receipt.head().isPresent()) {
            return HttpAnswering.goTo("/submissions/" + receipt.head().get().id(), request, response);
        }
        return HttpAnswering.showAfter(
                "/sell/retake",
                Map.of(
                        "photos",
                        receipt.photos().stream().map(PhotoAnswer::of).toList(),
                        "submissionId",
                        receipt.head().map(head -> head.id().toString()).orElse(""),
                        "kind",
                        kind),
                request);
    }

    /** What became of photos that were sent together; told once. */
    @GetMapping("/sell/retake")
    String retake(Model model) {
        return model.containsAttribute("photos") ? "sell-retake" : "redirect:/";
    }

    /** One photo, for a script: what became of it, to be put beside its preview. */
    @PostMapping(path = "/sell/photo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView photo(
            @AuthenticationPrincipal PersonPrincipal principal,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String faceValue,
            @RequestParam(defaultValue = "") String terms,
            @RequestParam MultipartFile photo,
            HttpServletRequest request) {
        PhotoReceipt receipt = submissions.submitPhotos(
                HttpAnswering.sender(principal, request),
                new PhotoSubmission(kind, faceValue, terms, opened(List.of(photo))));
        return new ModelAndView("fragments/photo-answer")
                .addObject("photo", PhotoAnswer.of(receipt.photos().getFirst()));
    }

    private static List<PhotoSubmission.Photo> opened(@Nullable List<MultipartFile> photos) {
        return Stream.ofNullable(photos)
                .flatMap(List::stream)
                .filter(photo -> !photo.isEmpty())
                .<PhotoSubmission.Photo>map(photo -> () -> HttpUploads.bytes(photo))
                .toList();
    }

    @ExceptionHandler
    ModelAndView refused(RefusedSubmissionException refusal, HttpServletRequest request) {
        return HttpAnswering.refused(refusal, request);
    }
}
