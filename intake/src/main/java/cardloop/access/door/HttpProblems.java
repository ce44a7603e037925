package cardloop.access.door;

import cardloop.problem.HttpProblemWriter;
import cardloop.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Turns people away: problem details for programs, the sign-in page or an error page for people. */
final class HttpProblems {
    private static final Problem UNAUTHENTICATED =
            Problem.of(401, "unauthenticated", "请先登录，或带上有效的密钥。", "Sign in, or bring a valid API key.");
    private static final Problem FORBIDDEN = Problem.of(403, "forbidden", "您的角色不能做这件事。", "Your role may not do this.");

    private final HttpProblemWriter writer;

    HttpProblems(HttpProblemWriter writer) {
        this.writer = writer;
    }

    static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/callbacks/") || HttpApiKeyFilter.bringsKey(request);
    }

    void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"cardloop\"");
        writer.write(UNAUTHENTICATED, request, response);
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(FORBIDDEN, request, response);
    }

    /** People are sent to sign in; a page that asks in the background is told to go there as a whole. */
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = request.getContextPath() + "/login";
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(login);
        } else {
            response.setHeader("HX-Redirect", login);
            response.setStatus(401);
        }
    }
}
