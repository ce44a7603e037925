package cardloop.web.idempotency;

import cardloop.base.Fingerprints;
import cardloop.http.HttpPath;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The print of a request: equal for the same call with the same content. JSON is compared as parsed, multipart by names
 * and bytes. Keyed, because what is printed may be a PIN.
 */
final class HttpRequestPrint {
    private final Fingerprints fingerprints;
    private final JsonMapper json;

    HttpRequestPrint(Fingerprints fingerprints, JsonMapper json) {
        this.fingerprints = fingerprints;
        this.json = json;
    }

    byte[] ofBody(HttpServletRequest request, byte[] body) {
        return keyed(request, canonical(body));
    }

    byte[] ofParts(HttpServletRequest request) throws IOException, ServletException {
        List<Part> parts = request.getParts().stream()
                .sorted(Comparator.comparing(Part::getName))
                .toList();
        MessageDigest digest = sha256();
        for (Part part : parts) {
            digest.update(part.getName().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(printOf(part));
        }
        return keyed(request, digest.digest());
    }

    private static byte[] printOf(Part part) throws IOException {
        try (DigestInputStream content = new DigestInputStream(part.getInputStream(), sha256())) {
            content.transferTo(OutputStream.nullOutputStream());
            return content.getMessageDigest().digest();
        }
    }

    private byte[] keyed(HttpServletRequest request, byte[] content) {
        String line = request.getMethod() + " " + HttpPath.of(request).text() + "?" + request.getQueryString();
        return fingerprints.keyed("idempotency", line + "\n" + HexFormat.of().formatHex(sha256().digest(content)));
    }

    /** With members sorted; bytes that are no JSON stand for themselves. */
    private byte[] canonical(byte[] body) {
        try {
            JsonNode parsed = json.readTree(body);
            return json.writeValueAsBytes(sorted(parsed));
        } catch (JacksonException noJson) {
            return body;
        }
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            return node.valueStream().map(HttpRequestPrint::sorted).toList();
        }
        return node;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
