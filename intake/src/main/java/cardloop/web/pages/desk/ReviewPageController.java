package cardloop.web.pages.desk;

import cardloop.access.PersonPrincipal;
import cardloop.access.Role;
import cardloop.base.PinSeal.OpenedKey;
import cardloop.casebook.CardStage;
import cardloop.recognition.CodeSpotter;
import cardloop.review.Decision;
import cardloop.review.Reveal;
import cardloop.review.ReviewDesk;
import cardloop.review.ReviewItem;
import cardloop.review.Reviewer;
import cardloop.web.LineView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reviewer's desk: the queue, one item, and what is done with it. After a decision the next item comes by itself. */
@Controller
public class ReviewPageController {
    private static final int LONGEST_REASON = 400;
    private static final int SECONDS_SHOWN = 60;

    private final ReviewDesk desk;
    private final DeskItems items;

    ReviewPageController(ReviewDesk desk, DeskItems items) {
        this.desk = desk;
        this.items = items;
    }

    @GetMapping("/review")
    ModelAndView queue(@RequestParam(defaultValue = "") String seen) {
        return new ModelAndView(seen.isEmpty() ? "review" : "review :: live").addObject("queue", desk.queue());
    }

    @PostMapping("/review/claims")
    String claim(@AuthenticationPrincipal PersonPrincipal principal, RedirectAttributes after) {
        return next(principal, after);
    }

    @GetMapping("/review/items/{id}")
    ModelAndView item(
            @AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id, RedirectAttributes after) {
        Optional<ReviewItem> item = desk.look(id, principal.person().id());
        if (item.isEmpty()) {
            after.addFlashAttribute("fault", "review.fault.lost");
            return new ModelAndView("redirect:/review");
        }
        ReviewItem found = item.get();
        CardStage stage = found.card().progress().stage();
        return new ModelAndView("review-item")
                .addObject("item", found)
                .addObject("kindName", items.kindName(found))
                .addObject("hasPhoto", found.card().origin().photoId().isPresent())
                .addObject("readCode", items.readCode(found).orElse(null))
                .addObject("comparison", Comparison.of(found))
                .addObject("line", LineView.at(stage.station(), stage.owner()))
                .addObject("reasons", DecisionForm.REASONS)
                .addObject("queue", desk.queue());
    }

    @PostMapping("/review/items/{id}/decision")
    String decide(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes after) {
        DecisionForm form = DecisionForm.of(fields);
        Optional<Decision> decision = form.decision();
        if (decision.isEmpty()) {
            after.addFlashAttribute("fault", "review.fault.form");
            return "redirect:/review/items/" + id;
        }
        UUID reviewer = principal.person().id();
        return switch (desk.decide(id, reviewer, decision.get())) {
            case DECIDED -> {
                after.addFlashAttribute("done", "review.done." + form.verdict());
                yield next(principal, after);
            }
            case DUPLICATE -> {
                after.addFlashAttribute("done", "review.done.DUPLICATE");
                yield next(principal, after);
            }
            case LEASE_LOST -> {
                after.addFlashAttribute("fault", "review.fault.lost");
                yield "redirect:/review";
            }
            case MALFORMED -> {
                after.addFlashAttribute("fault", "review.fault.malformed");
                yield "redirect:/review/items/" + id;
            }
        };
    }

    @PostMapping("/review/items/{id}/return")
    String giveBack(
            @AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id, RedirectAttributes after) {
        boolean given = desk.giveBack(id, principal.person().id());
        after.addFlashAttribute(given ? "done" : "fault", given ? "review.done.returned" : "review.fault.lost");
        return "redirect:/review";
    }

    /** Keeps the item on the desk while its page is open; a lost one sends the page back to the queue. */
    @PostMapping("/review/items/{id}/heartbeat")
    ModelAndView heartbeat(
            @AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id, HttpServletResponse response) {
        if (!desk.heartbeat(id, principal.person().id())) {
            response.setHeader("HX-Redirect", "/review/items/" + id);
        }
        return new ModelAndView("fragments/nothing", HttpStatus.NO_CONTENT);
    }

    @PostMapping("/review/items/{id}/reveal")
    ModelAndView reveal(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        String why = reason.strip();
        ModelAndView answer = new ModelAndView("fragments/revealed");
        response.setHeader("Cache-Control", "no-store");
        if (why.isEmpty()
                || why.length() > LONGEST_REASON
                || CodeSpotter.shipped().holdsLikePin(why)) {
            return answer.addObject("fault", "review.fault.reason");
        }
        return switch (desk.reveal(id, principal.person().id(), why)) {
            case Reveal.NotOnThisDesk() -> answer.addObject("fault", "review.fault.lost");
            case Reveal.Spent _ -> answer.addObject("fault", "review.fault.spent");
            case Reveal.Shown(OpenedKey key) ->
                answer.addObject("id", id)
                        .addObject("number", key.number().value())
                        .addObject("pin", key.pin().reveal())
                        .addObject("seconds", SECONDS_SHOWN)
                        .addObject(
                                "hasPhoto",
                                items.hasPhoto(id, principal.person().id()));
        };
    }

    private String next(PersonPrincipal principal, RedirectAttributes after) {
        Optional<ReviewItem> item = desk.claim(
                new Reviewer(principal.person().id(), principal.person().role() == Role.SENIOR_REVIEWER));
        if (item.isEmpty()) {
            after.addFlashAttribute("empty", true);
            return "redirect:/review";
        }
        return "redirect:/review/items/" + item.get().itemId();
    }
}
