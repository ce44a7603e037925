package cardloop.web.pages.sell;

import cardloop.access.PersonPrincipal;
import cardloop.casebook.Sender;
import cardloop.submission.RefusedSubmissionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** How the pages of this room answer: with a part to a script that asks for one, with a whole page to anybody else. */
final class HttpAnswering {
    private HttpAnswering() {}

    static Sender sender(PersonPrincipal seller, HttpServletRequest from) {
        return new Sender(seller.person().id(), from.getRemoteAddr());
    }

    static ModelAndView goTo(String address, HttpServletRequest request, HttpServletResponse response) {
        if (isPartial(request)) {
            response.setHeader("HX-Redirect", address);
            return new ModelAndView("fragments/nothing");
        }
        return new ModelAndView("redirect:" + address);
    }

    /** Another page that shows this once: the answer to a form is never a page, or Back would ask to send it again. */
    static ModelAndView showAfter(String address, Map<String, ?> told, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).putAll(told);
        return new ModelAndView("redirect:" + address);
    }

    /** The whole was refused; what was typed stays in the browser and is not sent back. */
    static ModelAndView refused(RefusedSubmissionException refusal, HttpServletRequest request) {
        ModelAndView answer = new ModelAndView(isPartial(request) ? "fragments/refused" : "sell-refused")
                .addObject("text", refusal.why().text())
                .addObject("kind", String.valueOf(request.getParameter("kind")));
        if (!isPartial(request)) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer;
    }

    private static boolean isPartial(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
