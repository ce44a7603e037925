package cardloop.access.door;

import cardloop.http.HttpProblemWriter;
import cardloop.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Turns people away: problem details for programs, the sign-in page or an error page for people. */
final class HttpRefusals {
    private static final int BAD_REQUEST = 400;

    private final HttpProblemWriter writer;

    HttpRefusals(HttpProblemWriter writer) {
        this.writer = writer;
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return HttpProblemWriter.isForPrograms(request);
    }

    void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"cardloop\"");
        writer.write(Problem.unauthenticated(), request, response);
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.turnAway(Problem.forbidden(), request, response);
    }

    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.turnAway(Problem.notFound(), request, response);
    }

    void malformed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.turnAway(Problem.malformedRequest(BAD_REQUEST), request, response);
    }

    /** @param methods those that are known there */
    void methodNotAllowed(String methods, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", methods);
        writer.turnAway(Problem.methodNotAllowed(), request, response);
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
