package cardloop.stub.wire;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Forms whose values are percent-encoded in GBK. */
public final class GbkForm {
    public static final Charset GBK = Charset.forName("GBK");

    private GbkForm() {}

    /** @throws IllegalArgumentException for a broken percent sign */
    public static Map<String, String> parse(String raw) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), GBK));
            }
        }
        return fields;
    }

    public static String format(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), GBK))
                .collect(Collectors.joining("&"));
    }
}
