package cardloop.stub.wire;

import java.nio.charset.Charset;
import java.util.Map;

/** Forms whose values are percent-encoded in GBK. */
public final class GbkForm {
    public static final Charset GBK = Charset.forName("GBK");

    private GbkForm() {}

    /** @throws IllegalArgumentException for a broken percent sign */
    public static Map<String, String> parse(String raw) {
        return Form.parse(raw, GBK);
    }

    public static String format(Map<String, String> fields) {
        return Form.format(fields, GBK);
    }
}
