package cardloop.access.door;

import cardloop.http.HttpProblemWriter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Sends who failed back to the sign-in page, and tells who tried too often how long to wait. */
final class HttpSignInFailures extends SimpleUrlAuthenticationFailureHandler {
    private static final int TOO_MANY_REQUESTS = 429;

    HttpSignInFailures() {
        super("/login?error");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof HttpTooManyTriesException tooMany) {
            HttpProblemWriter.tellExceeded(tooMany.limit(), response);
            response.sendError(TOO_MANY_REQUESTS);
        } else {
            super.onAuthenticationFailure(request, response, why);
        }
    }
}
