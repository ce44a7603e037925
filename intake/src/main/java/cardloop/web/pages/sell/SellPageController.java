package cardloop.web.pages.sell;

import cardloop.access.PersonPrincipal;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.TypedCard;
import cardloop.http.LongText;
import cardloop.pasted.CardLines;
import cardloop.recognition.Recogniser;
import cardloop.submission.PastedSubmission;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sell: choose the kind and face value, then type codes or photograph cards. Nothing is kept before the button is pressed. */
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
            @LongText(PastedSubmission.LONGEST_TEXT) @RequestParam(defaultValue = "") String text) {
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
            @LongText(PastedSubmission.LONGEST_TEXT) @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response) {
        CardFormat format = accepted(kind).orElseThrow(PageNotFoundException::new);
        List<SubmittedCard> cards = CardLines.of(text, format).stream()
                .map(line ->
                        new SubmittedCard(new TypedCard(kind, line.number(), line.pin(), faceValue, region, "", "")))
                .toList();
        UUID id = submissions
                .submitCards(HttpAnswering.sender(principal, request), new SubmissionRequest(terms, cards))
                .head()
                .id();
        return HttpAnswering.goTo("/submissions/" + id, request, response);
    }

    @ExceptionHandler
    ModelAndView refused(RefusedSubmissionException refusal, HttpServletRequest request) {
        return HttpAnswering.refused(refusal, request);
    }

    private Optional<CardFormat> accepted(String code) {
        return formats.find(code).filter(format -> format.kind().isAccepted());
    }
}
