package cardloop.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id that stands in its answer and in each line logged for it. */
public final class HttpRequestIdFilter extends OncePerRequestFilter {
    private static final String HEADER = "X-Request-Id";
    private static final String IN_LOGS = "requestId";

    private final Supplier<UUID> ids;

    public HttpRequestIdFilter(Supplier<UUID> ids) {
        this.ids = ids;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = ids.get().toString();
        response.setHeader(HEADER, id);
        MDC.put(IN_LOGS, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(IN_LOGS);
        }
    }
}
