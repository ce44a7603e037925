package cardloop.web.card;

import cardloop.access.PersonPrincipal;
import cardloop.cases.CaseId;
import cardloop.submission.RefusedSubmissionException;
import cardloop.submission.answer.Answer;
import cardloop.submission.answer.Answers;
import cardloop.web.look.PageNotFoundException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a seller answers on a card's page: corrections, yes or no to an offer, a card taken back. */
@Controller
public class AnswerPageController {
    private final Answers answers;

    public AnswerPageController(Answers answers) {
        this.answers = answers;
    }

    /** Number and PIN typed anew; an empty field stays as it was. */
    @PostMapping("/cards/{id}/correction")
    String correct(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String pin,
            RedirectAttributes after) {
        if (number.isBlank() && pin.isBlank()) {
            return fault(id, "card.fault.empty", after);
        }
        Answer answer = answers.correct(new CaseId(id), principal.person().id(), typed(number), typed(pin));
        return told(id, answer, "card.done.correction", after);
    }

    /** The photo was read right: nothing is doubtful, or the doubtful characters were picked. */
    @PostMapping("/cards/{id}/characters")
    String characters(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            RedirectAttributes after) {
        CaseId caseId = new CaseId(id);
        UUID seller = principal.person().id();
        Map<String, Character> picked = Doubts.picked(form);
        try {
            Answer answer = picked.isEmpty()
                    ? answers.correct(caseId, seller, Optional.empty(), Optional.empty())
                    : answers.correctCharacters(caseId, seller, picked);
            return told(id, answer, "card.done.correction", after);
        } catch (RefusedSubmissionException noSuchPlace) {
            return fault(id, "card.fault.state", after);
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
            case Answer.WrongState() -> fault(id, "card.fault.state", after);
            case Answer.NotFound() -> throw new PageNotFoundException();
        };
    }

    private static String fault(UUID id, String fault, RedirectAttributes after) {
        after.addFlashAttribute("fault", fault);
        return "redirect:/cards/" + id;
    }

    private static Optional<String> typed(String text) {
        return Optional.of(text.strip()).filter(plain -> !plain.isEmpty());
    }
}
