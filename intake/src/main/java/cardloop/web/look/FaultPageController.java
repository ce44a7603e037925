package cardloop.web.look;

import cardloop.http.HttpProblemWriter;
import cardloop.http.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The pages for what is not there, or cannot be done; programs are told by problems before this is asked. */
@ControllerAdvice
public class FaultPageController {
    /** An address that is none, such as an id with a letter missing, is a page that does not exist. */
    @ExceptionHandler({PageNotFoundException.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound() {
        return "error/404";
    }

    @ExceptionHandler
    void refused(ProblemException refusal, HttpServletResponse response) throws IOException {
        HttpProblemWriter.tellWhenAgain(refusal.problem(), response);
        response.sendError(refusal.problem().status());
    }
}
