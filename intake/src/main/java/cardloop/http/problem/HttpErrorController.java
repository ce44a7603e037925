package cardloop.http.problem;

import cardloop.http.HttpProblemWriter;
import cardloop.http.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is told of a request that failed before or outside of every handler: a problem to programs, a page to people. */
@Controller
public class HttpErrorController implements ErrorController {
    private static final int NOT_FOUND = 404;
    private static final int FAULT_OF_OURS = 500;
    private static final Set<Integer> WITH_PAGES = Set.of(403, 404, 413, 429, 500, 503);

    private final HttpProblemWriter writer;

    public HttpErrorController(HttpProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = HttpProblemWriter.leftToErrorPage(request).orElseGet(() -> problem(status(request)));
        if (HttpProblemWriter.isForPrograms(request)) {
            writer.write(problem, request, response);
            return null;
        }
        HttpProblemWriter.tellWhenAgain(problem, response);
        return new ModelAndView(page(problem.status()), HttpStatusCode.valueOf(problem.status()))
                .addObject("status", problem.status())
                .addObject("again", HttpProblemWriter.toldWhenAgain(response).orElse(0));
    }

    /** Whoever opens the address itself finds nothing. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : NOT_FOUND;
    }

    private static String page(int status) {
        String other = status < FAULT_OF_OURS ? "4xx" : "500";
        return "error/" + (WITH_PAGES.contains(status) ? String.valueOf(status) : other);
    }

    /** What a status alone says, where nobody knows more. */
    static Problem problem(int status) {
        return switch (status) {
            case 401 -> Problem.unauthenticated();
            case 403 -> Problem.forbidden();
            case 404 -> Problem.notFound();
            case 405 -> Problem.methodNotAllowed();
            case 413 -> Problem.tooLarge("请求太大。", "The request is too large.");
            case 415 -> Problem.unsupportedMedia();
            case 503 -> Problem.unavailable();
            default -> status < FAULT_OF_OURS ? Problem.malformedRequest(status) : Problem.internal(status);
        };
    }
}
