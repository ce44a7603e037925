package cardloop.web.pages;

import cardloop.access.Asked;
import cardloop.access.CodePurpose;
import cardloop.access.HttpSignIn;
import cardloop.access.NewPassword;
import cardloop.access.Proofs;
import cardloop.access.Proved;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A forgotten password: a code to the address, and another password for it. Nothing here tells who has an account. */
@Controller
public class ForgotPageController {
    private final Proofs proofs;
    private final HttpSignIn signIn;

    public ForgotPageController(Proofs proofs, HttpSignIn signIn) {
        this.proofs = proofs;
        this.signIn = signIn;
    }

    /** A ticket, its code and the password to come. Prints without them. */
    record ResetForm(UUID ticket, String code, String fresh) {
        @Override
        public String toString() {
            return "ResetForm";
        }
    }

    @GetMapping("/forgot")
    ModelAndView forgot() {
        return form("", "", HttpStatus.OK);
    }

    @PostMapping("/forgot")
    ModelAndView ask(@RequestParam(defaultValue = "") String login, HttpServletRequest request) {
        if (!SignupForm.isAddress(login)) {
            return form(login, "login", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (proofs.askToReset(login, request.getRemoteAddr())) {
            case Asked.Sent(UUID ticket) -> HttpCodePage.RESET.redirect(ticket);
            case Asked.TooOften tooOften -> form(login, "often", HttpStatus.TOO_MANY_REQUESTS);
            case Asked.Unreachable() -> form(login, "unreachable", HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView form(String login, String fault, HttpStatus status) {
        return new ModelAndView("forgot", status).addObject("login", login).addObject("fault", fault);
    }

    @GetMapping("/forgot/code")
    ModelAndView code(@RequestParam UUID ticket) {
        return HttpCodePage.RESET.ask(ticket, proofs.login(ticket, CodePurpose.RESET));
    }

    /** An unfit password costs no try at the code. */
    @PostMapping("/forgot/code")
    ModelAndView reset(
            @RequestParam UUID ticket,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String fresh,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<NewPassword> password = NewPassword.of(fresh);
        if (password.isEmpty()) {
            return HttpCodePage.RESET.unfit(ticket, proofs.login(ticket, CodePurpose.RESET));
        }
        Proved proved = proofs.reset(ticket, code, password.get(), request.getRemoteAddr());
        if (proved instanceof Proved.Welcome(var person)) {
            signIn.as(person, request, response);
        }
        return HttpCodePage.RESET.answer(ticket, proofs.login(ticket, CodePurpose.RESET), proved);
    }
}
