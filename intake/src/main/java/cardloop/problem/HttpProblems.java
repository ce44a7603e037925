package cardloop.problem;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Says of an exception what problem it is. Messages of exceptions are never passed on: they may hold what was sent. */
final class HttpProblems {
    private HttpProblems() {}

    static Problem of(Exception thrown) {
        return switch (thrown) {
            case ProblemException e -> e.problem();
            case HttpMessageNotReadableException e -> unreadable(e);
            case HttpMediaTypeNotSupportedException e ->
                Problem.of(415, "unsupported_media", "不支持这种内容类型。", "This content type is not taken here.");
            case HttpMediaTypeNotAcceptableException e ->
                Problem.of(406, "not_acceptable", "无法给出所要的内容类型。", "No such representation.");
            case HttpRequestMethodNotSupportedException e ->
                Problem.of(405, "method_not_allowed", "此地址不支持这个方法。", "This address does not know this method.");
            case MaxUploadSizeExceededException e ->
                Problem.tooLarge("每张照片不超过 10 MB，一次不超过 20 张。", "At most 10 MB a photo and 20 photos at once.");
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
        boolean passes = thrown instanceof ConcurrencyFailureException
                || thrown instanceof TransientDataAccessException
                || thrown instanceof DataAccessResourceFailureException
                || thrown instanceof CannotCreateTransactionException;
        return passes
                ? Problem.of(
                                503,
                                "unavailable",
                                "系统正忙，什么都没有改变，请稍后用同一个键重试。",
                                "Busy; nothing was changed, try again with the same key.")
                        .retryAfter(1)
                : Problem.of(
                        500,
                        "internal",
                        "系统出错，什么都没有改变，请稍后重试。",
                        "A fault of ours; nothing was changed, try again later.");
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
