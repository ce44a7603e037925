package cardloop.http.upload;

import cardloop.http.spool.Spool.Spooled;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileItemHeaders;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.jspecify.annotations.Nullable;

/** One part: a field in memory, or a file on disk. */
final class HttpUploadPart implements Part {
    private final FileItemStream head;
    private final Content content;

    /** What is in it. */
    sealed interface Content {
        final class Field implements Content {
            private final byte[] bytes;

            Field(byte[] bytes) {
                this.bytes = bytes.clone();
            }
        }

        record File(Spooled spooled) implements Content {}
    }

    HttpUploadPart(FileItemStream head, Content content) {
        this.head = head;
        this.content = content;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return switch (content) {
            case Content.Field field -> new ByteArrayInputStream(field.bytes);
            case Content.File(Spooled spooled) -> spooled.open();
        };
    }

    @Override
    public long getSize() {
        return switch (content) {
            case Content.Field field -> field.bytes.length;
            case Content.File(Spooled spooled) -> spooled.size();
        };
    }

    boolean isFile() {
        return content instanceof Content.File;
    }

    @Override
    public String getName() {
        return head.getFieldName();
    }

    @Override
    public @Nullable String getContentType() {
        return head.getContentType();
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        return isFile() ? head.getName() : null;
    }

    @Override
    public void write(String fileName) throws IOException {
        throw new IOException("a photo is written nowhere in clear");
    }

    /** Gone with its request. */
    @Override
    public void delete() {
        if (content instanceof Content.File(Spooled spooled)) {
            spooled.close();
        }
    }

    @Override
    public @Nullable String getHeader(String name) {
        FileItemHeaders headers = head.getHeaders();
        return headers == null ? null : headers.getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        List<String> values = new ArrayList<>();
        if (head.getHeaders() != null) {
            head.getHeaders().getHeaders(name).forEachRemaining(values::add);
        }
        return values;
    }

    @Override
    public Collection<String> getHeaderNames() {
        List<String> names = new ArrayList<>();
        if (head.getHeaders() != null) {
            head.getHeaders().getHeaderNames().forEachRemaining(names::add);
        }
        return names;
    }
}
