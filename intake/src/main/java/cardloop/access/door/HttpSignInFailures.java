package cardloop.access.door;

import cardloop.problem.HttpProblemWriter;
import cardloop.problem.RateLimit;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Sends who failed back to the sign-in page, and tells who tried too often how long to wait. */
final class HttpSignInFailures extends SimpleUrlAuthenticationFailureHandler {
    private static final int TOO_MANY_REQUESTS = 429;

    private final LoginThrottle throttle;

    HttpSignInFailures(LoginThrottle throttle) {
        super("/login?error");
        this.throttle = throttle;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof LockedException) {
            HttpProblemWriter.tellExceeded(limit(request), response);
            response.sendError(TOO_MANY_REQUESTS);
        } else {
            super.onAuthenticationFailure(request, response, why);
        }
    }

    private RateLimit limit(HttpServletRequest request) {
        String login = Optional.ofNullable(request.getParameter("login")).orElse("");
        return throttle.limit(HttpLoginProvider.nameOf(login), request.getRemoteAddr());
    }
}
