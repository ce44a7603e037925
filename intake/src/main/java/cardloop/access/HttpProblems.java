package cardloop.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Turns people away: problem details (RFC 9457) for programs, the sign-in page or an error page for people. */
final class HttpProblems {
    private final JsonMapper json;

    HttpProblems(JsonMapper json) {
        this.json = json;
    }

    static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/callbacks/") || HttpApiKeyFilter.bringsKey(request);
    }

    void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"cardloop\"");
        write(
                request,
                response,
                401,
                "Unauthorized",
                "unauthenticated",
                "请先登录，或带上有效的密钥。 Sign in, or bring a valid API key.");
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, 403, "Forbidden", "forbidden", "您的角色不能做这件事。 Your role may not do this.");
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

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String title,
            String code,
            String detail)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", request.getRequestURI());
        problem.put("code", code);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
