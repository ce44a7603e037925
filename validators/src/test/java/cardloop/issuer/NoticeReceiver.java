package cardloop.issuer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A door of ours that takes notices and keeps their queries, oldest first. */
final class NoticeReceiver implements AutoCloseable {
    private static final byte[] TAKEN = "SUCCESS".getBytes(StandardCharsets.US_ASCII);

    private final BlockingQueue<String> queries = new LinkedBlockingQueue<>();
    private final HttpServer server;

    NoticeReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/callbacks/gateway", exchange -> {
            queries.add(exchange.getRequestURI().getRawQuery());
            exchange.sendResponseHeaders(200, TAKEN.length);
            exchange.getResponseBody().write(TAKEN);
            exchange.close();
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callbacks/gateway");
    }

    /** The next one, for which a while is waited. */
    String next() throws InterruptedException {
        String query = queries.poll(20, TimeUnit.SECONDS);
        if (query == null) {
            throw new AssertionError("no notice came");
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
