package cardloop.http.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what filters meet, which ask the database too, as controllers are answered for. */
final class HttpBusyFilter extends OncePerRequestFilter {
    private final HttpProblemResolver problems;

    HttpBusyFilter(HttpProblemResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException thrown) {
            if (!problems.isAnswered(request, response, thrown)) {
                throw thrown;
            }
        }
    }
}
