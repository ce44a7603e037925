package cardloop.http.problem;

import cardloop.http.HttpPath;
import cardloop.http.HttpProblemWriter;
import cardloop.http.Problem;
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

/** Answers every exception of an API call with a problem; pages keep their own error page, and are told when to come again. */
public final class HttpProblemResolver implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(HttpProblemResolver.class);
    private static final int FAULT_OF_OURS = 500;
    private static final int BUSY = 503;

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
        return isAnswered(request, response, thrown) ? new ModelAndView() : null;
    }

    /** Also for what is thrown before any controller. False when it is for somebody else to answer. */
    boolean isAnswered(HttpServletRequest request, HttpServletResponse response, Exception thrown) {
        Problem problem = HttpProblems.of(thrown);
        boolean isOfApi = HttpPath.of(request).isForPrograms();
        if (response.isCommitted() || (!isOfApi && problem.status() != BUSY)) {
            return false;
        }
        if (problem.status() >= FAULT_OF_OURS) {
            LOG.error("{} {} is answered {}", request.getMethod(), HttpPath.of(request), problem.status(), thrown);
        }
        try {
            writer.turnAway(problem, request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }
}
