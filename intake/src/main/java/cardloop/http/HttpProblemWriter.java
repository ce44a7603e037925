package cardloop.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as {@code application/problem+json}. */
public final class HttpProblemWriter {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String BEARER = "Bearer ";
    private static final String LEFT = HttpProblemWriter.class.getName() + ".LEFT";
    private static final String RETRY_AFTER = "Retry-After";

    private final JsonMapper json;

    public HttpProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** A problem for programs; for people the page that says the same. */
    public void turnAway(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForPrograms(request)) {
            write(problem, request, response);
        } else {
            tellWhenAgain(problem, response);
            response.sendError(problem.status());
        }
    }

    /** By its path, or because it brings a key. */
    public static boolean isForPrograms(HttpServletRequest request) {
        return bringsKey(request) || HttpPath.of(request).isForPrograms();
    }

    public static boolean bringsKey(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    /** The container has seen the fault too and will ask for an error page: it is to say this, and not a fault of ours. */
    public static void leaveToErrorPage(Problem problem, HttpServletRequest request) {
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
        request.setAttribute(LEFT, problem);
    }

    public static Optional<Problem> leftToErrorPage(HttpServletRequest request) {
        return request.getAttribute(LEFT) instanceof Problem problem ? Optional.of(problem) : Optional.empty();
    }

    /** What was told already, stands. */
    public static void tellWhenAgain(Problem problem, HttpServletResponse response) {
        if (response.getHeader(RETRY_AFTER) == null) {
            problem.retryAfterSeconds().ifPresent(seconds -> response.setHeader(RETRY_AFTER, String.valueOf(seconds)));
        }
        problem.rateLimit().ifPresent(limit -> tellExceeded(limit, response));
    }

    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        tellWhenAgain(problem, response);
        response.setStatus(problem.status());
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream()
                .write(json.writeValueAsBytes(
                        members(problem, HttpPath.of(request).asSent())));
    }

    public String text(Problem problem, String instance) {
        return json.writeValueAsString(members(problem, instance));
    }

    /** In seconds, what an answer tells so far of when to try again. */
    public static Optional<Integer> toldWhenAgain(HttpServletResponse response) {
        return Optional.ofNullable(response.getHeader(RETRY_AFTER)).map(Integer::valueOf);
    }

    /** Writes where a limit stands, on any answer. */
    public static void tell(RateLimit limit, HttpServletResponse response) {
        response.setHeader("RateLimit-Policy", limit.policyField());
        response.setHeader("RateLimit", limit.stateField());
    }

    /** The same to who is over it, and when to try again. */
    public static void tellExceeded(RateLimit limit, HttpServletResponse response) {
        tell(limit, response);
        response.setHeader(RETRY_AFTER, String.valueOf(limit.resetSeconds()));
    }

    private static Map<String, Object> members(Problem problem, String instance) {
        Map<String, Object> members = new LinkedHashMap<>();
        HttpStatus status = HttpStatus.resolve(problem.status());
        members.put("type", "about:blank");
        members.put("title", status == null ? "Problem" : status.getReasonPhrase());
        members.put("status", problem.status());
        members.put("detail", problem.detail().zh() + " " + problem.detail().en());
        members.put("instance", instance);
        members.put("code", problem.code());
        if (!problem.errors().isEmpty()) {
            members.put("errors", problem.errors());
        }
        members.putAll(problem.more());
        return members;
    }
}
