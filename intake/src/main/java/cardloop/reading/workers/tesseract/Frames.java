package cardloop.reading.workers.tesseract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Byte frames on a pipe, each with its length before it. */
final class Frames {
    private static final int LONGEST_BYTES = 48 * 1024 * 1024;

    private final DataInputStream in;
    private final DataOutputStream out;

    Frames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    void send(byte[] frame) throws IOException {
        out.writeInt(frame.length);
        out.write(frame);
        out.flush();
    }

    /** The next frame; empty when the other side has closed the pipe. */
    Optional<byte[]> receive() throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return Optional.empty();
        }
        if (length < 0 || length > LONGEST_BYTES) {
            throw new IOException("a frame of " + length + " bytes is none of ours");
        }
        byte[] frame = new byte[length];
        in.readFully(frame);
        return Optional.of(frame);
    }
}
