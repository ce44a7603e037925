package cardloop.http.problem;

import cardloop.base.JdbcFault;
import cardloop.http.Problem;
import cardloop.http.ProblemException;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Says of an exception what problem it is. Messages of exceptions are never passed on: they may hold what was sent. */
final class HttpProblems {
    private HttpProblems() {}

    static Problem of(Exception thrown) {
        return BodyFaultException.behind(thrown)
                .map(BodyFaultException::problem)
                .orElseGet(() -> byType(thrown));
    }

    private static Problem byType(Exception thrown) {
        return switch (thrown) {
            case ProblemException e -> e.problem();
            case HttpMessageNotReadableException e -> unreadable(e);
            case HttpMediaTypeNotSupportedException e -> Problem.unsupportedMedia();
            case HttpMediaTypeNotAcceptableException e ->
                Problem.of(406, "not_acceptable", "无法给出所要的内容类型。", "No such representation.");
            case HttpRequestMethodNotSupportedException e -> Problem.methodNotAllowed();
            case MissingServletRequestParameterException e -> missing(e.getParameterName());
            case MissingServletRequestPartException e -> missing(e.getRequestPartName());
            case MultipartException e ->
                Problem.of(
                        400,
                        "malformed_multipart",
                        "上传的内容不完整，请重新上传。",
                        "The multipart body does not parse; send it again.");
            case MethodArgumentTypeMismatchException e -> mismatch(e);
            case TypeMismatchException e -> Problem.invalidField("", "无法理解。", "It cannot be understood.");
            case NoResourceFoundException e -> Problem.notFound();
            case NoHandlerFoundException e -> Problem.notFound();
            default -> ofOurs(thrown);
        };
    }

    private static Problem ofOurs(Exception thrown) {
        boolean passes = JdbcFault.isTransient(thrown) || thrown instanceof RejectedExecutionException;
        return passes ? Problem.unavailable() : Problem.internal(500);
    }

    private static Problem unreadable(HttpMessageNotReadableException e) {
        return e.getCause() instanceof JacksonException broken
                ? JsonFaults.of(broken)
                : Problem.of(400, "malformed_json", "需要一个 JSON 请求体。", "A JSON body is required.");
    }

    private static Problem missing(String name) {
        return Problem.invalidField("/" + name, "必填。", "It is required.");
    }

    /** In the path it names a thing that cannot exist; anywhere else it is a field. */
    private static Problem mismatch(MethodArgumentTypeMismatchException e) {
        return e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.notFound()
                : Problem.invalidField("/" + e.getName(), "格式不对。", "It has the wrong format.");
    }
}
