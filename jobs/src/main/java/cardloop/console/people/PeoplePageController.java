package cardloop.console.people;

import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.PersonPrincipal;
import cardloop.http.ProblemException;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is in the house, and who may come in. */
@Controller
public class PeoplePageController {
    private final People people;
    private final Accounts accounts;

    public PeoplePageController(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @GetMapping("/people")
    String people(Model model, @AuthenticationPrincipal PersonPrincipal caller) {
        model.addAttribute(
                "people",
                people.all().stream()
                        .sorted(Comparator.comparing(Person::role).reversed().thenComparing(Person::login))
                        .toList());
        model.addAttribute("me", caller.person().id());
        return "console/people";
    }

    @PostMapping("/people/{id}/disabling")
    String disable(@PathVariable UUID id, @AuthenticationPrincipal PersonPrincipal caller, RedirectAttributes notes) {
        return stand(id, true, caller, notes);
    }

    @PostMapping("/people/{id}/enabling")
    String enable(@PathVariable UUID id, @AuthenticationPrincipal PersonPrincipal caller, RedirectAttributes notes) {
        return stand(id, false, caller, notes);
    }

    private String stand(UUID id, boolean isDisabled, PersonPrincipal caller, RedirectAttributes notes) {
        try {
            Person person = accounts.stand(id, isDisabled, caller)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            notes.addFlashAttribute("told", isDisabled ? "disabled" : "enabled");
            notes.addFlashAttribute("whom", person.login());
        } catch (ProblemException oneself) {
            notes.addFlashAttribute("trouble", "oneself");
        }
        return "redirect:/people";
    }
}
