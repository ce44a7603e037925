package cardloop.web.money;

import cardloop.access.IssuedKey;
import cardloop.access.People;
import cardloop.access.PersonPrincipal;
import cardloop.payout.Payees;
import cardloop.recognition.CodeSpotter;
import cardloop.web.look.PageNotFoundException;
import cardloop.web.look.Passwords;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payees, keys for programs, and the password. */
@Controller
public class SettingsPageController {
    private static final int LONGEST_NAME = 80;

    private final People people;
    private final Payees payees;

    public SettingsPageController(People people, Payees payees) {
        this.people = people;
        this.payees = payees;
    }

    @GetMapping("/settings")
    ModelAndView settings(@AuthenticationPrincipal PersonPrincipal principal) {
        UUID id = principal.person().id();
        return new ModelAndView("settings")
                .addObject("login", principal.person().login())
                .addObject("payees", payees.list(id))
                .addObject("keys", people.apiKeys(id));
    }

    /** The new key crosses to the next page once and is gone from there on. */
    @PostMapping("/settings/keys")
    String addKey(
            @AuthenticationPrincipal PersonPrincipal principal, @RequestParam String name, RedirectAttributes after) {
        String plain = name.strip();
        if (plain.isEmpty()
                || plain.length() > LONGEST_NAME
                || CodeSpotter.shipped().holdsLikePin(plain)) {
            after.addFlashAttribute("fault", "settings.fault.key");
            return "redirect:/settings";
        }
        IssuedKey issued = people.addApiKey(principal.person().id(), plain);
        after.addFlashAttribute("issued", issued.clear());
        return "redirect:/settings";
    }

    @PostMapping("/settings/keys/{id}/revocation")
    String revoke(@AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id, RedirectAttributes after) {
        if (!people.revokeApiKey(principal.person().id(), id)) {
            throw new PageNotFoundException();
        }
        after.addFlashAttribute("done", "settings.done.revoked");
        return "redirect:/settings";
    }

    @PostMapping("/settings/password")
    String changePassword(
            @AuthenticationPrincipal PersonPrincipal principal,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            RedirectAttributes after) {
        if (!Passwords.isFit(fresh)) {
            after.addFlashAttribute("fault", "settings.fault.password.new");
        } else if (people.changePassword(principal.person().id(), old, fresh)) {
            after.addFlashAttribute("done", "settings.done.password");
        } else {
            after.addFlashAttribute("fault", "settings.fault.password");
        }
        return "redirect:/settings";
    }
}
