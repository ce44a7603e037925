package cardloop.http.upload;

import cardloop.http.Problem;
import cardloop.http.problem.BodyFaultException;
import cardloop.http.spool.Spool;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;

/** Reads a multipart body part by part: files to the spool, fields to memory. */
final class HttpUploadReader {
    static final int MOST_PHOTO_BYTES = 10 * 1024 * 1024;

    /** Twenty photos with their fields, and as much again to be counted and refused by who takes them. */
    private static final int MOST_PARTS = 64;

    private static final int MOST_FIELD_BYTES = 4_096;

    private final Spool spool;

    HttpUploadReader(Spool spool) {
        this.spool = spool;
    }

    /** Nothing is left of it when it fails. */
    List<HttpUploadPart> read(HttpServletRequest request) throws IOException {
        List<HttpUploadPart> parts = new ArrayList<>();
        HttpUploadBody body = new HttpUploadBody(request);
        try {
            FileItemIterator items = new FileUpload().getItemIterator(body);
            while (items.hasNext()) {
                if (parts.size() == MOST_PARTS) {
                    throw BodyFaultException.of(Problem.tooLarge("部分太多。", "It has too many parts."));
                }
                parts.add(part(items.next()));
            }
            body.getInputStream().transferTo(OutputStream.nullOutputStream());
            return parts;
        } catch (IOException | InvalidFileNameException e) {
            parts.forEach(HttpUploadPart::delete);
            throw BodyFaultException.behind(e).or(body::fault).orElseGet(() -> BodyFaultException.malformed(e));
        }
    }

    private HttpUploadPart part(FileItemStream item) throws IOException {
        try (InputStream content = item.openStream()) {
            if (item.getFieldName() == null) {
                throw new IOException("a part without a name");
            }
            item.getName(); // complains of a name with a NUL in it, here and not when somebody asks for it
            return new HttpUploadPart(
                    item,
                    item.isFormField()
                            ? new HttpUploadPart.Content.Field(new Bounded(content, MOST_FIELD_BYTES).readAllBytes())
                            : new HttpUploadPart.Content.File(spool.keep(new Bounded(content, MOST_PHOTO_BYTES))));
        }
    }

    /** Ends in a fault once it is too long. */
    private static final class Bounded extends FilterInputStream {
        private final int most;
        private int read;

        Bounded(InputStream in, int most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            read += Math.max(0, count);
            if (read > most) {
                throw BodyFaultException.tooLarge(most);
            }
            return count;
        }
    }
}
