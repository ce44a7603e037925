package cardloop.web.pages.money;

import cardloop.access.HttpSignIn;
import cardloop.access.IssuedKey;
import cardloop.access.PasswordChange;
import cardloop.access.PasswordChange.Outcome;
import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.PersonPrincipal;
import cardloop.money.Payees;
import cardloop.recognition.CodeSpotter;
import cardloop.web.look.PageNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final PasswordChange passwords;
    private final HttpSignIn signIn;

    public SettingsPageController(People people, Payees payees, PasswordChange passwords, HttpSignIn signIn) {
        this.people = people;
        this.payees = payees;
        this.passwords = passwords;
        this.signIn = signIn;
    }

    /** The present password and the one to come. Prints without them. */
    record PasswordForm(String old, String fresh) {
        PasswordForm(@Nullable String old, @Nullable String fresh) {
            this.old = old == null ? "" : old;
            this.fresh = fresh == null ? "" : fresh;
        }

        @Override
        public String toString() {
            return "PasswordForm";
        }
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

    /** Other sessions of theirs end; this one goes on. */
    @PostMapping("/settings/password")
    String changePassword(
            @AuthenticationPrincipal PersonPrincipal principal,
            PasswordForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        switch (passwords.change(principal.person(), form.old(), form.fresh(), request.getRemoteAddr())) {
            case Outcome.Changed(Person person) -> {
                signIn.as(person, request, response);
                after.addFlashAttribute("done", "settings.done.password");
            }
            case Outcome.Unfit() -> after.addFlashAttribute("fault", "settings.fault.password.new");
            case Outcome.Wrong() -> after.addFlashAttribute("fault", "settings.fault.password");
            case Outcome.TooOften() -> after.addFlashAttribute("fault", "settings.fault.password.wait");
        }
        return "redirect:/settings";
    }
}
