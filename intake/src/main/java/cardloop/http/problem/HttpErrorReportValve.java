package cardloop.http.problem;

import cardloop.http.HttpPath;
import cardloop.http.HttpProblemWriter;
import cardloop.http.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The last word on what never got as far as a handler or an error page: a path with a NUL in it, a request line that is none.
 * The container's own page would be HTML for programs, and tell what runs here.
 */
final class HttpErrorReportValve extends ErrorReportValve {
    private static final String PAGE = """
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>%1$d</title></head>
        <body><p>%1$d</p><h1>这个请求无法处理 · This cannot be done</h1><p>%2$s</p><p>%3$s</p></body></html>
        """;

    private final HttpProblemWriter problems;

    HttpErrorReportValve(HttpProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        HttpPath path = HttpPath.ofUnmapped(request);
        Problem problem = HttpErrorController.problem(status);
        HttpProblemWriter.tellWhenAgain(problem, response);
        boolean isForPrograms = path.isForPrograms() || HttpProblemWriter.bringsKey(request);
        try {
            response.setContentType(isForPrograms ? HttpProblemWriter.MEDIA_TYPE : "text/html");
            response.setCharacterEncoding("utf-8");
            response.getReporter()
                    .write(
                            isForPrograms
                                    ? problems.text(problem, path.asSent())
                                    : PAGE.formatted(
                                            status,
                                            problem.detail().zh(),
                                            problem.detail().en()));
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
