package cardloop.stub.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One HTTP request as an issuer sees it.
 *
 * @param method GET, POST, PUT or DELETE
 * @param path path without query
 * @param headers names in lower case, first value only
 * @param rawBody the bytes, one a character (ISO 8859-1), so that a digest covers exactly what came
 * @param clientIp the TCP peer
 * @param query what stands behind the question mark, as it was sent; empty without one
 */
public record Question(
        String method, String path, Map<String, String> headers, String rawBody, String clientIp, String query) {
    /** Without a query. */
    public Question(String method, String path, Map<String, String> headers, String rawBody, String clientIp) {
        this(method, path, headers, rawBody, clientIp, "");
    }

    public boolean asks(String wantedMethod, String wantedPath) {
        return method.equals(wantedMethod) && path.equals(wantedPath);
    }

    public String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, "");
    }

    public byte[] bytes() {
        return rawBody.getBytes(StandardCharsets.ISO_8859_1);
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + path + " from " + clientIp;
    }
}
