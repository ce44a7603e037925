package cardloop.http.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.FileChannel;

/** One passage through a file from its beginning, whose end leaves the file open. */
final class Unclosed implements ByteChannel {
    private final FileChannel file;
    private long position;

    Unclosed(FileChannel file) {
        this.file = file;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int count = file.read(into, position);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        int count = file.write(from, position);
        position += count;
        return count;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() {
        // The file is closed by who keeps it.
    }
}
