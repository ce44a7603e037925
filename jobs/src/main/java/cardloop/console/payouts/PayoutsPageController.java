package cardloop.console.payouts;

import cardloop.access.PersonPrincipal;
import cardloop.money.JdbcPayoutDesk;
import cardloop.money.JdbcPayoutDesk.Outcome;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payouts in trouble: the channel's words, and what a person may do next. */
@Controller
public class PayoutsPageController {
    private static final int SHOWN = 100;

    private final JdbcPayoutDesk desk;

    public PayoutsPageController(JdbcPayoutDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/payouts")
    String payouts(Model model, @AuthenticationPrincipal PersonPrincipal caller) {
        model.addAttribute("payouts", desk.list(SHOWN));
        model.addAttribute("me", caller.person().id());
        return "console/payouts";
    }

    @PostMapping("/payouts/{id}/ask")
    String ask(@PathVariable UUID id, @AuthenticationPrincipal PersonPrincipal caller, RedirectAttributes notes) {
        return told(desk.askNow(id, caller.person().id()), "ASKED", notes);
    }

    @PostMapping("/payouts/{id}/failure")
    String close(
            @PathVariable UUID id,
            @RequestParam String proof,
            @AuthenticationPrincipal PersonPrincipal caller,
            RedirectAttributes notes) {
        String given = proof.strip();
        if (!PayoutsApiController.isProof(given)) {
            notes.addFlashAttribute("told", "BAD_PROOF");
            return "redirect:/payouts";
        }
        return told(desk.closeAsFailed(id, caller.person().id(), given), "CLOSED", notes);
    }

    private static String told(Outcome outcome, String done, RedirectAttributes notes) {
        if (outcome == Outcome.NOT_FOUND) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        notes.addFlashAttribute("told", outcome == Outcome.DONE ? done : outcome.name());
        return "redirect:/payouts";
    }
}
