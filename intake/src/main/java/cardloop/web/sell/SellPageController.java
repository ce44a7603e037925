package cardloop.web.sell;

import cardloop.access.PersonPrincipal;
import cardloop.cases.Sender;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.TypedCard;
import cardloop.pasted.CardLines;
import cardloop.recognition.Recogniser;
import cardloop.submission.PhotoReceipt;
import cardloop.submission.PhotoSubmission;
import cardloop.submission.RefusedSubmissionException;
import cardloop.submission.SubmissionRequest;
import cardloop.submission.Submissions;
import cardloop.submission.SubmittedCard;
import cardloop.web.look.PageNotFoundException;
import cardloop.web.view.CardViews;
import cardloop.web.view.PageRequest;
import cardloop.web.view.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Sell: choose the kind and face value, then a photo or typed codes. Nothing is kept before the button is pressed. */
@Controller
public class SellPageController {
    private static final int LATEST = 50;
    private static final String TERMS = "v1";

    private final CardFormats formats;
    private final CardViews views;
    private final Submissions submissions;
    private final Recogniser recogniser;

    public SellPageController(CardFormats formats, CardViews views, Submissions submissions) {
        this.formats = formats;
        this.views = views;
        this.submissions = submissions;
        this.recogniser = new Recogniser(formats);
    }

    @GetMapping("/sell")
    ModelAndView sell(
            @AuthenticationPrincipal PersonPrincipal principal,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String face,
            @RequestParam(defaultValue = "") String q) {
        Optional<CardFormat> chosen = accepted(kind);
        if (chosen.isEmpty()) {
            Scope scope = Scope.ofSeller(principal.person().id());
            return new ModelAndView("sell")
                    .addObject(
                            "choice",
                            KindChoice.of(
                                    formats,
                                    views.list(scope, Optional.empty(), PageRequest.first(LATEST))
                                            .items(),
                                    q))
                    .addObject("q", q);
        }
        return new ModelAndView("sell-kind")
                .addObject("format", chosen.get())
                .addObject("chips", FaceChip.of(chosen.get()))
                .addObject("confused", formats.confusedWith(chosen.get()))
                .addObject("face", face)
                .addObject("terms", TERMS);
    }

    /** A dry run while the seller types: what each line would become. */
    @PostMapping("/sell/check")
    ModelAndView check(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String faceValue,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String text) {
        CardFormat format = accepted(kind).orElseThrow(PageNotFoundException::new);
        return new ModelAndView("fragments/preview")
                .addObject("preview", Preview.of(text, format, faceValue, region, recogniser));
    }

    @PostMapping("/sell/text")
    ModelAndView text(
            @AuthenticationPrincipal PersonPrincipal principal,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String faceValue,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String terms,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response) {
        CardFormat format = accepted(kind).orElseThrow(PageNotFoundException::new);
        List<SubmittedCard> cards = CardLines.of(text, format).stream()
                .map(line ->
                        new SubmittedCard(new TypedCard(kind, line.number(), line.pin(), faceValue, region, "", "")))
                .toList();
        UUID id = submissions
                .submitCards(sender(principal, request), new SubmissionRequest(terms, cards))
                .head()
                .id();
        return goTo("/submissions/" + id, request, response);
    }

    @PostMapping("/sell/photos")
    ModelAndView photos(
            @AuthenticationPrincipal PersonPrincipal principal,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String faceValue,
            @RequestParam(defaultValue = "") String terms,
            @RequestParam(defaultValue = "") List<MultipartFile> photo,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (MultipartFile file : photo) {
            if (!file.isEmpty()) {
                files.add(file.getBytes());
            }
        }
        PhotoReceipt receipt = submissions.submitPhotos(
                sender(principal, request), new PhotoSubmission(kind, faceValue, terms, files));
        boolean allGood =
                receipt.photos().stream().allMatch(one -> one.quality().isGood());
        if (allGood && receipt.head().isPresent()) {
            return goTo("/submissions/" + receipt.head().get().id(), request, response);
        }
        return answer("fragments/retake", "sell-retake", request)
                .addObject("photos", receipt.photos())
                .addObject(
                        "submissionId",
                        receipt.head().map(head -> head.id().toString()).orElse(""))
                .addObject("kind", kind);
    }

    private static Sender sender(PersonPrincipal seller, HttpServletRequest from) {
        return new Sender(seller.person().id(), from.getRemoteAddr());
    }

    /** The whole was refused; what was typed stays in the browser and is not sent back. */
    @ExceptionHandler
    ModelAndView refused(RefusedSubmissionException refusal, HttpServletRequest request) {
        ModelAndView answer = answer("fragments/refused", "sell-refused", request)
                .addObject("text", refusal.why().text())
                .addObject("kind", String.valueOf(request.getParameter("kind")));
        if (!isPartial(request)) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer;
    }

    private Optional<CardFormat> accepted(String code) {
        return formats.find(code).filter(format -> format.kind().isAccepted());
    }

    private static ModelAndView goTo(String address, HttpServletRequest request, HttpServletResponse response) {
        if (isPartial(request)) {
            response.setHeader("HX-Redirect", address);
            return new ModelAndView("fragments/nothing");
        }
        return new ModelAndView("redirect:" + address);
    }

    private static ModelAndView answer(String part, String whole, HttpServletRequest request) {
        return new ModelAndView(isPartial(request) ? part : whole);
    }

    private static boolean isPartial(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
