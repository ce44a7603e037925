package cardloop.testing.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Calls a program byte by byte, so that a test can send what no client library would: a path as it is spelt, half a body,
 * a header that lies.
 */
public final class TestingCaller {
    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;

    public TestingCaller(int port) {
        this.port = port;
    }

    /** One call whose connection ends with its answer. */
    public Answer call(String method, String path, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String length = method.equals("GET") || headers.contains("Content-Length") || headers.contains("chunked")
                ? ""
                : "Content-Length: " + bytes.length + "\r\n";
        return raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length + headers
                + "\r\n" + body);
    }

    public Answer get(String path, String... headers) {
        return call("GET", path, headers(headers), "");
    }

    /** Sends these bytes, then nothing more, and reads what comes. */
    public Answer raw(String request) {
        return raw(request.getBytes(StandardCharsets.UTF_8));
    }

    public Answer raw(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, request);
            return Answer.read(read(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server may have answered, and closed its ear, before it has heard all. */
    private static void write(Socket socket, byte[] request) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            socket.shutdownOutput();
        } catch (IOException closed) {
            // What it answered is still to be read.
        }
    }

    /** A connection that ends without an answer reads as nothing. */
    private static byte[] read(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException reset) {
            return new byte[0];
        }
    }

    public static String headers(String... lines) {
        StringBuilder headers = new StringBuilder();
        for (String line : lines) {
            headers.append(line).append("\r\n");
        }
        return headers.toString();
    }
}
