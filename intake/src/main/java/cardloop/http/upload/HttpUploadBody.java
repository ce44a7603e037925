package cardloop.http.upload;

import cardloop.http.problem.BodyFaultException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;

/** The body as the parser wants it; remembers what ended it, which the parser may forget. */
final class HttpUploadBody implements UploadContext {
    private final HttpServletRequest request;
    private final InputStream stream;
    private @Nullable BodyFaultException fault;

    HttpUploadBody(HttpServletRequest request) throws IOException {
        this.request = request;
        this.stream = new FilterInputStream(request.getInputStream()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                try {
                    return super.read(into, offset, length);
                } catch (BodyFaultException e) {
                    fault = e;
                    throw e;
                }
            }
        };
    }

    Optional<BodyFaultException> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public long contentLength() {
        return request.getContentLengthLong();
    }

    @Override
    public @Nullable String getCharacterEncoding() {
        return request.getCharacterEncoding();
    }

    @Override
    public @Nullable String getContentType() {
        return request.getContentType();
    }

    @Override
    public InputStream getInputStream() {
        return stream;
    }
}
