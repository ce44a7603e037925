package cardloop.web.page;

import cardloop.access.LoginTakenException;
import cardloop.access.People;
import cardloop.access.Role;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in: sign-in for everybody, sign-up for sellers. The password itself is checked by the access room. */
@Controller
public class SignPageController {
    private final People people;

    public SignPageController(People people) {
        this.people = people;
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/signup")
    ModelAndView signup() {
        return form("", Set.of(), HttpStatus.OK);
    }

    @PostMapping("/signup")
    ModelAndView signup(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String terms) {
        SignupForm form = new SignupForm(login, password, terms);
        Set<String> faults = form.faults();
        if (!faults.isEmpty()) {
            return form(login, faults, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            people.add(form.plainLogin(), form.newPassword().orElseThrow(), Role.SELLER, form.displayName());
        } catch (LoginTakenException e) {
            return form(login, Set.of("taken"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/login?welcome");
    }

    private static ModelAndView form(String login, Set<String> faults, HttpStatus status) {
        return new ModelAndView("signup", status).addObject("login", login).addObject("faults", faults);
    }
}
