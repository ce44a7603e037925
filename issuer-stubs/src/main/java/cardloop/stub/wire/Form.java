package cardloop.stub.wire;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code k=v&k=v} with percent-encoded values, in order. */
public final class Form {
    private Form() {}

    /** @throws IllegalArgumentException for a broken percent sign */
    public static Map<String, String> parse(String raw, Charset charset) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), charset));
            }
        }
        return fields;
    }

    public static String format(Map<String, String> fields, Charset charset) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), charset))
                .collect(Collectors.joining("&"));
    }
}
