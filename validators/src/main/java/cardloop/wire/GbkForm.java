package cardloop.wire;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code k=v&k=v} with values percent-encoded in GBK, in the order given. */
public record GbkForm(Map<String, String> values) {
    public static final Charset GBK = Charset.forName("GBK");

    public String encoded() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), GBK))
                .collect(Collectors.joining("&"));
    }

    /** @throws IllegalArgumentException if it is no such form or says a key twice */
    public static GbkForm decoded(byte[] body) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : new String(body, GBK).strip().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("no k=v");
            }
            String value = URLDecoder.decode(pair.substring(equals + 1), GBK);
            if (values.putIfAbsent(pair.substring(0, equals), value) != null) {
                throw new IllegalArgumentException("a key twice");
            }
        }
        return new GbkForm(values);
    }

    /** Empty when absent. */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    public Optional<String> told(String key) {
        return Optional.of(get(key)).filter(value -> !value.isEmpty());
    }
}
