package cardloop.issuers.callbacks;

import cardloop.http.HttpPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/** No notice of any protocol comes near these sizes; more is turned away unread. */
final class HttpNoticeBounds extends OncePerRequestFilter {
    static final int LONGEST = 4_096;

    private static final int TOO_LARGE = 413;
    private static final HttpPath.Pattern CALLBACKS = HttpPath.pattern("/callbacks/**");
    private static final int LENGTH_REQUIRED = 411;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpPath.of(request).matches(CALLBACKS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        boolean bringsBody = request.getMethod().equals("POST") || request.getHeader("Transfer-Encoding") != null;
        if (query.length() > LONGEST || request.getContentLengthLong() > LONGEST) {
            response.setStatus(TOO_LARGE);
        } else if (bringsBody && request.getContentLengthLong() < 0) {
            response.setStatus(LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }
}
