package cardloop.http.problem;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cardloop.http.HttpProblemWriter;
import cardloop.http.Problem;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** When to try again, in the answer and on its page. */
class HttpErrorControllerTest {
    private final HttpErrorController errors = new HttpErrorController(new HttpProblemWriter(new JsonMapper()));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whoeverIsToldThatSomethingIsAwayIsToldWhenToComeAgain() {
        assertThat(Problem.of(503, "unavailable", "忙", "busy").retryAfterSeconds())
                .hasValue(1);
        assertThat(Problem.of(503, "unavailable", "忙", "busy").retryAfter(10).retryAfterSeconds())
                .hasValue(10);
        assertThat(Problem.notFound().retryAfterSeconds()).isEmpty();
    }

    @Test
    void aPageSaysWhatItsAnswerSaysAlready() throws IOException {
        response.setHeader("Retry-After", "240");
        assertThat(again(429)).isEqualTo(240);
        assertThat(response.getHeader("Retry-After")).isEqualTo("240");
    }

    @Test
    void aFaultThatNobodySaidMoreOfIsToBeTriedAgainAtOnce() throws IOException {
        assertThat(again(503)).isEqualTo(1);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void whatNoWaitingWouldChangeSaysNothingOfIt() throws IOException {
        assertThat(again(404)).isEqualTo(0);
        assertThat(response.getHeader("Retry-After")).isNull();
    }

    private Object again(int status) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/money");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        return requireNonNull(
                requireNonNull(errors.error(request, response)).getModel().get("again"));
    }
}
