package cardloop.http.body;

import cardloop.http.BodyBounds;
import cardloop.http.BodyBounds.Bound;
import cardloop.http.HttpMedia;
import cardloop.http.HttpPath;
import cardloop.http.HttpProblemWriter;
import cardloop.http.Problem;
import cardloop.http.problem.BodyFaultException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that might look at a body, sign-in and its token included: turns away what is too large or of no
 * use here by its header fields alone, and lets the rest be read up to its bound. Whoever reads on finds a fault where the
 * body does; the answer to it is written here, since many read and none should have to know.
 */
final class HttpBodyFilter extends OncePerRequestFilter {
    private final BodyBounds bounds;
    private final BytesInFlight memory;
    private final BytesInFlight disk;
    private final HttpProblemWriter problems;

    HttpBodyFilter(BodyBounds bounds, BytesInFlight memory, BytesInFlight disk, HttpProblemWriter problems) {
        this.bounds = bounds;
        this.memory = memory;
        this.disk = disk;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bound bound = bounds.of(HttpPath.of(request));
        Optional<Problem> refused = refusal(request, bound);
        if (refused.isPresent()) {
            problems.turnAway(refused.get(), request, response);
        } else {
            pass(request, response, chain, bound);
        }
    }

    private static Optional<Problem> refusal(HttpServletRequest request, Bound bound) {
        boolean isMultipart = HttpMedia.isMultipart(request);
        long most = isMultipart ? bound.photoBytes() : bound.bytes();
        if (isMultipart && (most == 0 || !request.getMethod().equals("POST"))) {
            return Optional.of(Problem.unsupportedMedia());
        }
        if (request.getContentLengthLong() > most) {
            return Optional.of(Problem.bodyTooLarge(most));
        }
        // The container reads a form by itself, so its length has to be known before; every browser tells it.
        return readByContainer(request) && request.getContentLengthLong() < 0
                ? Optional.of(Problem.of(411, "length_required", "请带上 Content-Length。", "Bring a Content-Length."))
                : Optional.empty();
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Bound bound)
            throws ServletException, IOException {
        boolean isMultipart = HttpMedia.isMultipart(request);
        long readByContainer = readByContainer(request) ? request.getContentLengthLong() : 0;
        if (!memory.take(readByContainer)) {
            problems.turnAway(BodyFaultException.noRoom().problem(), request, response);
            return;
        }
        HttpBoundedRequest bounded = new HttpBoundedRequest(
                request, isMultipart ? bound.photoBytes() : bound.bytes(), isMultipart ? disk : memory);
        try {
            chain.doFilter(bounded, response);
        } catch (IOException | ServletException | RuntimeException e) {
            BodyFaultException fault =
                    BodyFaultException.behind(e).or(() -> ofContainer(e)).orElse(null);
            if (fault == null) {
                throw e;
            }
            answer(fault, request, response);
        } finally {
            bounded.release();
            memory.give(readByContainer);
        }
    }

    /** A form that breaks off, or does not parse, is seen by the container alone. */
    private static Optional<BodyFaultException> ofContainer(Exception thrown) {
        return thrown instanceof InvalidParameterException form
                ? Optional.of(BodyFaultException.of(Problem.malformedRequest(form.getErrorCode())))
                : Optional.empty();
    }

    private void answer(BodyFaultException fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            HttpProblemWriter.leaveToErrorPage(fault.problem(), request);
        } else {
            problems.turnAway(fault.problem(), request, response);
        }
    }

    private static boolean readByContainer(HttpServletRequest request) {
        return HttpMedia.isForm(request) && HttpMedia.hasBody(request);
    }
}
