package cardloop.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code k=v}, one a line, in GBK, in the order they came. */
public record GbkLines(Map<String, String> values) {
    /** @throws IllegalArgumentException if a line is no such pair or a key comes twice */
    public static GbkLines decoded(byte[] body) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : new String(body, GbkForm.GBK).strip().split("\r?\n", -1)) {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("no k=v");
            }
            if (values.putIfAbsent(line.substring(0, equals), line.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("a key twice");
            }
        }
        return new GbkLines(Collections.unmodifiableMap(values));
    }

    /** Empty when absent. */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    public Optional<String> told(String key) {
        return Optional.of(get(key)).filter(value -> !value.isEmpty());
    }

    /** The values of all lines that stand before the line of this key, one after another; of all when it is absent. */
    public String valuesBefore(String key) {
        return values.entrySet().stream()
                .takeWhile(line -> !line.getKey().equals(key))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
    }
}
