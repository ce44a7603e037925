package cardloop.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as {@code application/problem+json}. */
public final class HttpProblemWriter {
    private static final String RETRY_AFTER = "Retry-After";

    private final JsonMapper json;

    public HttpProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problem.retryAfterSeconds().ifPresent(seconds -> response.setHeader(RETRY_AFTER, String.valueOf(seconds)));
        problem.rateLimit().ifPresent(limit -> tellExceeded(limit, response));
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(members(problem, request.getRequestURI())));
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
