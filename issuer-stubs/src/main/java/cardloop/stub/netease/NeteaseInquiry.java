package cardloop.stub.netease;

import cardloop.stub.wire.Digests;
import cardloop.stub.wire.Form;
import cardloop.stub.wire.Question;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A question about a point card, or about a ticket: fields and their signature. */
record NeteaseInquiry(Map<String, String> fields) {
    static final String KEY = "netease-demo-key";
    private static final String MERCHANT = "demo-mch";

    /** The form, or nothing where it is broken or its request number is no number of ours. */
    static Optional<NeteaseInquiry> submission(Question question) {
        return read(question.rawBody()).filter(i -> i.id().matches("[0-9A-Za-z-]{1,32}"));
    }

    /** The query, with the ticket of the path among its fields. */
    static Optional<NeteaseInquiry> poll(Question question, String ticket) {
        return read(question.query()).map(i -> i.with("ticket", ticket));
    }

    private static Optional<NeteaseInquiry> read(String raw) {
        try {
            return Optional.of(new NeteaseInquiry(Form.parse(raw, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private NeteaseInquiry with(String name, String value) {
        Map<String, String> more = new TreeMap<>(fields);
        more.put(name, value);
        return new NeteaseInquiry(more);
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    String id() {
        return field("reqId");
    }

    String product() {
        return field("product");
    }

    String cardNo() {
        return field("cardNo");
    }

    String pin() {
        return field("pin");
    }

    String content() {
        return String.join("|", product(), cardNo(), pin());
    }

    /** The number, or the PIN's last characters where there is none. */
    String shownNumber() {
        return cardNo().isEmpty() ? "****" + pin().substring(Math.max(0, pin().length() - 4)) : cardNo();
    }

    boolean signed() {
        return field("mch").equals(MERCHANT)
                && field("ts").matches("[0-9]{1,15}")
                && sign(fields).equals(field("sign"));
    }

    /** Upper-case MD5 over the other fields that are not empty, in the order of their names, and the key. */
    static String sign(Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(fields).forEach((name, value) -> {
            if (!name.equals("sign") && !value.isEmpty()) {
                text.append(name).append('=').append(value).append('&');
            }
        });
        text.append("key=").append(KEY);
        return Digests.md5Hex(text.toString().getBytes(StandardCharsets.UTF_8)).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "netease inquiry " + id();
    }
}
