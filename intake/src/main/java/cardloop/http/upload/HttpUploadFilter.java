package cardloop.http.upload;

import cardloop.http.HttpMedia;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a multipart body once its sender is known and may send it here, and leaves nothing of it behind. */
final class HttpUploadFilter extends OncePerRequestFilter {
    private final HttpUploadReader reader;

    HttpUploadFilter(HttpUploadReader reader) {
        this.reader = reader;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMedia.isMultipart(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<HttpUploadPart> parts = reader.read(request);
        try {
            chain.doFilter(new HttpUploadRequest(request, parts), response);
        } finally {
            parts.forEach(HttpUploadPart::delete);
        }
    }
}
