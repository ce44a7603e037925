package cardloop.web.page;

import cardloop.web.look.PageNotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The pages for what is not there. */
@ControllerAdvice(
        basePackages = {
            "cardloop.web.page",
            "cardloop.web.sell",
            "cardloop.web.card",
            "cardloop.web.money",
            "cardloop.web.desk"
        })
public class FaultPageController {
    /** An address that is none, such as an id with a letter missing, is a page that does not exist. */
    @ExceptionHandler({PageNotFoundException.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound() {
        return "error/404";
    }
}
