package cardloop.web.pages;

import cardloop.access.Asked;
import cardloop.access.CodePurpose;
import cardloop.access.HttpSignIn;
import cardloop.access.Proofs;
import cardloop.access.Proved;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in: sign-in for everybody, sign-up for sellers who prove their address. The password itself is checked by the access room. */
@Controller
public class SignPageController {
    private final Proofs proofs;
    private final HttpSignIn signIn;

    public SignPageController(Proofs proofs, HttpSignIn signIn) {
        this.proofs = proofs;
        this.signIn = signIn;
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
            @RequestParam(defaultValue = "") String terms,
            HttpServletRequest request) {
        SignupForm form = new SignupForm(login, password, terms);
        Set<String> faults = form.faults();
        if (!faults.isEmpty()) {
            return form(login, faults, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (proofs.askToSignUp(
                form.plainLogin(), form.newPassword().orElseThrow(), request.getRemoteAddr())) {
            case Asked.Sent(UUID ticket) -> HttpCodePage.SIGN_UP.redirect(ticket);
            case Asked.TooOften tooOften -> form(login, Set.of("often"), HttpStatus.TOO_MANY_REQUESTS);
            case Asked.Unreachable() -> form(login, Set.of("unreachable"), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView form(String login, Set<String> faults, HttpStatus status) {
        return new ModelAndView("signup", status).addObject("login", login).addObject("faults", faults);
    }

    @GetMapping("/signup/code")
    ModelAndView code(@RequestParam UUID ticket) {
        return HttpCodePage.SIGN_UP.ask(ticket, proofs.login(ticket, CodePurpose.SIGN_UP));
    }

    @PostMapping("/signup/code")
    ModelAndView prove(
            @RequestParam UUID ticket,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Proved proved = proofs.signUp(ticket, code, request.getRemoteAddr());
        if (proved instanceof Proved.Welcome(var person)) {
            signIn.as(person, request, response);
        }
        return HttpCodePage.SIGN_UP.answer(ticket, proofs.login(ticket, CodePurpose.SIGN_UP), proved);
    }
}
