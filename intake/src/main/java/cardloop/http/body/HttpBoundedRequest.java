package cardloop.http.body;

import cardloop.http.problem.BodyFaultException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body is counted as it is read, and ends in a fault where it is too much or breaks off. */
final class HttpBoundedRequest extends HttpServletRequestWrapper {
    private final long most;
    private final BytesInFlight inFlight;
    private @Nullable Counted counted;

    HttpBoundedRequest(HttpServletRequest request, long most, BytesInFlight inFlight) {
        super(request);
        this.most = most;
        this.inFlight = inFlight;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (counted == null) {
            counted = new Counted(super.getInputStream());
        }
        return counted;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        Charset charset =
                getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    /** Makes room for others; what was read is not held any more. */
    void release() {
        if (counted != null) {
            inFlight.give(counted.held);
            counted.held = 0;
        }
    }

    private final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private long held;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = readOrCutOff(into, offset, length);
            if (count < 0 && held < getContentLengthLong()) {
                throw BodyFaultException.cutOff(new EOFException("a body that is shorter than it said"));
            }
            if (count <= 0) {
                return count;
            }
            if (held + count > most) {
                throw BodyFaultException.tooLarge(most);
            }
            if (!inFlight.take(count)) {
                throw BodyFaultException.noRoom();
            }
            held += count;
            return count;
        }

        private int readOrCutOff(byte[] into, int offset, int length) throws IOException {
            try {
                return body.read(into, offset, length);
            } catch (IOException e) {
                throw BodyFaultException.cutOff(e);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read where they are asked for");
        }
    }
}
