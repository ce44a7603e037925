package cardloop.problem;

import cardloop.request.HttpPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception of an API call with a problem; pages keep their own error page. */
public final class HttpProblemResolver implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(HttpProblemResolver.class);
    private static final int FAULT_OF_OURS = 500;

    private final HttpProblemWriter writer;

    public HttpProblemResolver(HttpProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!HttpPath.of(request).isForPrograms() || response.isCommitted()) {
            return null;
        }
        Problem problem = HttpProblems.of(thrown);
        if (problem.status() == FAULT_OF_OURS) {
            LOG.error("{} {} failed", request.getMethod(), HttpPath.of(request), thrown);
        }
        try {
            writer.write(problem, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
