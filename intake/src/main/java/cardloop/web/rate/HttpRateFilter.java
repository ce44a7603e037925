package cardloop.web.rate;

import cardloop.base.Network;
import cardloop.http.HttpPath;
import cardloop.http.HttpProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts calls before their bodies are read, and tells each caller what is left. */
final class HttpRateFilter extends OncePerRequestFilter {
    private final HttpPath.Pattern door;
    private final CallWindow calls;
    private final HttpProblemWriter problems;

    HttpRateFilter(HttpPath.Pattern door, CallWindow calls, HttpProblemWriter problems) {
        this.door = door;
        this.calls = calls;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpPath.of(request).matches(door);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (calls.take(caller(request))) {
            case CallWindow.Turn.Granted(var limit) -> {
                HttpProblemWriter.tell(limit, response);
                chain.doFilter(request, response);
            }
            case CallWindow.Turn.Refused(var limit) -> problems.write(limit.exceeded(), request, response);
        }
    }

    private static String caller(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElseGet(() -> Network.of(request.getRemoteAddr()));
    }
}
