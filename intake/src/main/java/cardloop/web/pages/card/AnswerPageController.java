package cardloop.web.pages.card;

import cardloop.access.PersonPrincipal;
import cardloop.casebook.CaseId;
import cardloop.reading.PhotoQuality;
import cardloop.submission.Answer;
import cardloop.submission.Answers;
import cardloop.submission.RefusedSubmissionException;
import cardloop.web.look.PageNotFoundException;
import cardloop.web.look.RetakeAdvice;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a seller answers on a card's page: corrections, a better photo, yes or no to an offer, a card taken back. */
@Controller
public class AnswerPageController {
    private final Answers answers;

    public AnswerPageController(Answers answers) {
        this.answers = answers;
    }

    /** Rows looked at, doubtful characters picked, rows typed anew. */
    @PostMapping("/cards/{id}/correction")
    String correct(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            RedirectAttributes after) {
        try {
            Answer answer = answers.correct(new CaseId(id), principal.person().id(), CorrectionForm.of(form));
            return told(id, answer, "card.done.correction", after);
        } catch (RefusedSubmissionException noSuchPlace) {
            return fault(id, "card.fault.state", after);
        }
    }

    /** A better photo, which is read in place of the old one. */
    @PostMapping(path = "/cards/{id}/photo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String photograph(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            RedirectAttributes after)
            throws IOException {
        List<MultipartFile> picked = Stream.ofNullable(photo)
                .flatMap(List::stream)
                .filter(file -> !file.isEmpty())
                .toList();
        if (picked.size() != 1) {
            return fault(id, "card.fault.photo", after);
        }
        Answer answer = answers.photograph(
                new CaseId(id), principal.person().id(), picked.getFirst().getBytes());
        return told(id, answer, "card.done.photo", after);
    }

    /** A dry run while the seller picks and types: what would still be wrong. */
    @PostMapping("/cards/{id}/check")
    ModelAndView check(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form) {
        ModelAndView checked = new ModelAndView("fragments/checked");
        try {
            return checked.addObject(
                    "faults", answers.check(new CaseId(id), principal.person().id(), CorrectionForm.of(form)));
        } catch (RefusedSubmissionException noSuchPlace) {
            throw new PageNotFoundException();
        }
    }

    @PostMapping("/cards/{id}/offer")
    String offer(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @RequestParam boolean accept,
            RedirectAttributes after) {
        Answer answer = answers.answerOffer(new CaseId(id), principal.person().id(), accept);
        return told(id, answer, accept ? "card.done.accepted" : "card.done.declined", after);
    }

    @PostMapping("/cards/{id}/withdrawal")
    String withdraw(
            @AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id, RedirectAttributes after) {
        return told(id, answers.withdraw(new CaseId(id), principal.person().id()), "card.done.withdrawn", after);
    }

    private static String told(UUID id, Answer answer, String done, RedirectAttributes after) {
        return switch (answer) {
            case Answer.Taken taken -> {
                boolean isClean = taken.findings().isEmpty();
                after.addFlashAttribute(isClean ? "done" : "fault", isClean ? done : "card.fault.malformed");
                yield "redirect:/cards/" + id;
            }
            case Answer.Unanswered _ -> fault(id, "card.fault.rows", after);
            case Answer.WrongState() -> fault(id, "card.fault.state", after);
            case Answer.PhotoUnusable(PhotoQuality quality) -> {
                after.addFlashAttribute("retake", RetakeAdvice.of(quality));
                yield "redirect:/cards/" + id;
            }
            case Answer.NotFound() -> throw new PageNotFoundException();
        };
    }

    private static String fault(UUID id, String fault, RedirectAttributes after) {
        after.addFlashAttribute("fault", fault);
        return "redirect:/cards/" + id;
    }
}
