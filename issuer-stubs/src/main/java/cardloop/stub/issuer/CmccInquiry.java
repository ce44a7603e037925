package cardloop.stub.issuer;

import cardloop.stub.wire.Digests;
import cardloop.stub.wire.GbkForm;
import cardloop.stub.wire.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A question to the voucher centre. */
record CmccInquiry(Map<String, String> form) {
    static final String KEY = "cmcc-demo-key";
    private static final String MERCHANT = "demo-mer";
    private static final List<String> SIGNED =
            List.of("merId", "reqNo", "cardType", "cardSn", "cardPwd", "batchNo", "parValue", "timeStamp");

    /** The form, or nothing where it is broken or its request number is no number of ours. */
    static Optional<CmccInquiry> read(Question question) {
        try {
            CmccInquiry inquiry = new CmccInquiry(GbkForm.parse(question.rawBody()));
            return inquiry.id().matches("[0-9A-Za-z-]{1,32}") ? Optional.of(inquiry) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String field(String name) {
        return form.getOrDefault(name, "");
    }

    String id() {
        return field("reqNo");
    }

    String kind() {
        return field("cardType");
    }

    String serial() {
        return field("cardSn");
    }

    String pin() {
        return field("cardPwd");
    }

    String batch() {
        return field("batchNo");
    }

    String faceFen() {
        return field("parValue");
    }

    String content() {
        return String.join("|", kind(), serial(), pin(), batch(), faceFen());
    }

    boolean signed() {
        return field("merId").equals(MERCHANT) && expectedSign().equals(field("sign"));
    }

    String expectedSign() {
        String text = SIGNED.stream().map(this::field).collect(Collectors.joining()) + KEY;
        return Digests.md5Hex(text.getBytes(GbkForm.GBK));
    }

    @Override
    public String toString() {
        return "cmcc inquiry " + id();
    }
}
