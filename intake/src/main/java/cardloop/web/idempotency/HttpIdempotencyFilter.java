package cardloop.web.idempotency;

import cardloop.access.PersonPrincipal;
import cardloop.problem.HttpProblemWriter;
import cardloop.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the body of a POST within its limit, then does the call once for each key. */
final class HttpIdempotencyFilter extends OncePerRequestFilter {
    private static final String KEY = "Idempotency-Key";
    private static final int MOST_BODY_BYTES = 2_000_000;

    private final IdempotencyRules rules;
    private final HttpRequestPrint prints;
    private final HttpOnceOnly once;
    private final HttpProblemWriter problems;

    HttpIdempotencyFilter(
            IdempotencyRules rules, HttpRequestPrint prints, HttpOnceOnly once, HttpProblemWriter problems) {
        this.rules = rules;
        this.prints = prints;
        this.once = once;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Problem> refused = keyProblem(request);
        if (refused.isPresent()) {
            problems.write(refused.get(), request, response);
        } else if (isMultipart(request)) {
            withParts(request, response, chain);
        } else {
            withBody(request, response, chain);
        }
    }

    private Optional<Problem> keyProblem(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key == null) {
            return rules.isRequired(request.getRequestURI())
                    ? Optional.of(Problem.of(
                            400, "idempotency_key_required", "请带上 Idempotency-Key。", "Bring an Idempotency-Key."))
                    : Optional.empty();
        }
        return CallKey.isWellFormed(key)
                ? Optional.empty()
                : Optional.of(Problem.of(
                        400,
                        "idempotency_key_required",
                        "Idempotency-Key 应为 1-255 个可见 ASCII 字符。",
                        "An Idempotency-Key has 1 to 255 visible ASCII characters."));
    }

    private void withBody(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getContentLengthLong() > MOST_BODY_BYTES
                ? new byte[MOST_BODY_BYTES + 1]
                : request.getInputStream().readNBytes(MOST_BODY_BYTES + 1);
        if (body.length > MOST_BODY_BYTES) {
            problems.write(Problem.tooLarge("请求体不超过 2 MB。", "A body has at most 2 MB."), request, response);
            return;
        }
        HttpBufferedRequest buffered = new HttpBufferedRequest(request, body);
        Optional<CallKey> call = call(request);
        if (call.isEmpty()) {
            chain.doFilter(buffered, response);
        } else {
            once.call(call.get(), prints.ofBody(request, body), new HttpCall(buffered, response, chain));
        }
    }

    /** Parts that do not parse, or are too large, make no print: they go on to be refused, and nothing is done. */
    private void withParts(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CallKey> call = call(request);
        Optional<byte[]> print = call.isEmpty() ? Optional.empty() : printOfParts(request);
        if (call.isEmpty() || print.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            once.call(call.get(), print.get(), new HttpCall(request, response, chain));
        }
    }

    private Optional<byte[]> printOfParts(HttpServletRequest request) throws IOException {
        try {
            return Optional.of(prints.ofParts(request));
        } catch (ServletException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<CallKey> call(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        return key == null ? Optional.empty() : caller().map(person -> new CallKey(person, key));
    }

    private static Optional<UUID> caller() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof PersonPrincipal principal
                ? Optional.of(principal.person().id())
                : Optional.empty();
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }
}
