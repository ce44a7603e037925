package cardloop.web.idempotency;

import cardloop.access.PersonPrincipal;
import cardloop.http.HttpMedia;
import cardloop.http.HttpPath;
import cardloop.http.HttpProblemWriter;
import cardloop.http.Problem;
import cardloop.web.IdempotencyRules;
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

/** Reads the body of a POST, which has its bound by now, then does the call once for each key. */
final class HttpIdempotencyFilter extends OncePerRequestFilter {
    private static final String KEY = "Idempotency-Key";
    private static final HttpPath.Pattern API = HttpPath.pattern("/api/**");

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
        return !request.getMethod().equals("POST") || !HttpPath.of(request).matches(API);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Problem> refused = keyProblem(request);
        if (refused.isPresent()) {
            problems.write(refused.get(), request, response);
        } else if (HttpMedia.isMultipart(request)) {
            withParts(request, response, chain);
        } else {
            withBody(request, response, chain);
        }
    }

    private Optional<Problem> keyProblem(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key == null) {
            return rules.isRequired(HttpPath.of(request))
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
        byte[] body = request.getInputStream().readAllBytes();
        HttpBufferedRequest buffered = new HttpBufferedRequest(request, body);
        Optional<CallKey> call = call(request);
        if (call.isEmpty()) {
            chain.doFilter(buffered, response);
        } else {
            once.call(call.get(), prints.ofBody(request, body), new HttpCall(buffered, response, chain));
        }
    }

    private void withParts(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CallKey> call = call(request);
        if (call.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            once.call(call.get(), prints.ofParts(request), new HttpCall(request, response, chain));
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
}
