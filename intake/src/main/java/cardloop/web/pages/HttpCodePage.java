package cardloop.web.pages;

import cardloop.access.Proved;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page that takes a code. */
enum HttpCodePage {
    SIGN_UP("/signup"),
    RESET("/forgot");

    private final String start;

    HttpCodePage(String start) {
        this.start = start;
    }

    ModelAndView redirect(UUID ticket) {
        return new ModelAndView("redirect:" + start + "/code?ticket=" + ticket);
    }

    /** @param login of the ticket; empty once it is over */
    ModelAndView ask(UUID ticket, Optional<String> login) {
        return page(ticket, login, login.isPresent() ? "" : "over", HttpStatus.OK);
    }

    ModelAndView unfit(UUID ticket, Optional<String> login) {
        return page(ticket, login, login.isPresent() ? "unfit" : "over", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView answer(UUID ticket, Optional<String> login, Proved proved) {
        return switch (proved) {
            case Proved.Welcome welcome -> new ModelAndView("redirect:/");
            case Proved.Wrong(int left)
            when left > 0 ->
                page(ticket, login, "wrong", HttpStatus.UNPROCESSABLE_CONTENT).addObject("left", left);
            case Proved.Wrong last -> page(ticket, login, "over", HttpStatus.UNPROCESSABLE_CONTENT);
            case Proved.Over() -> page(ticket, login, "over", HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView page(UUID ticket, Optional<String> login, String fault, HttpStatus status) {
        return new ModelAndView("code", status)
                .addObject("start", start)
                .addObject("ticket", ticket)
                .addObject("login", login.orElse(""))
                .addObject("isReset", this == RESET)
                .addObject("fault", fault);
    }
}
