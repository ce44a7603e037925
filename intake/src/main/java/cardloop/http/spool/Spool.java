package cardloop.http.spool;

import java.io.IOException;
import java.io.InputStream;

/** Keeps streams sealed on disk for a while. */
public interface Spool {
    /** Reads the stream to its end, holding a few kilobytes of it at a time. */
    Spooled keep(InputStream clear) throws IOException;

    /** What was kept; gone once it is closed, or its program has ended however it ended. */
    interface Spooled extends AutoCloseable {
        /** In clear, from the beginning; as often as asked for. */
        InputStream open() throws IOException;

        /** Bytes in clear. */
        long size();

        @Override
        void close();
    }
}
