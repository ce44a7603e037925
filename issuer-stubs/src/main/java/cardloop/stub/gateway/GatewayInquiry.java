package cardloop.stub.gateway;

import cardloop.stub.wire.Digests;
import cardloop.stub.wire.GbkForm;
import cardloop.stub.wire.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form sent to the aggregator: a card, or a query about an order. */
record GatewayInquiry(Map<String, String> form) {
    static final String MERCHANT = "10000";
    static final String SUBMIT = "CardVerify";
    static final String QUERY = "CardQuery";
    private static final String KEY = "gateway-demo-key";
    private static final List<String> SIGNED_OF_A_CARD = List.of(
            "p0_Cmd",
            "p1_MerId",
            "p2_Order",
            "p3_Amt",
            "p8_Url",
            "pa7_cardAmt",
            "pa8_cardNo",
            "pa9_cardPwd",
            "pd_FrpId");
    private static final List<String> SIGNED_OF_A_QUERY = List.of("p0_Cmd", "p1_MerId", "p2_Order");

    /** The form, or nothing where it is broken or its order is no number of ours. */
    static Optional<GatewayInquiry> read(Question question) {
        try {
            GatewayInquiry inquiry = new GatewayInquiry(GbkForm.parse(question.rawBody()));
            return inquiry.order().matches("[0-9A-Za-z-]{1,32}") ? Optional.of(inquiry) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String field(String name) {
        return form.getOrDefault(name, "");
    }

    String command() {
        return field("p0_Cmd");
    }

    boolean isQuery() {
        return command().equals(QUERY);
    }

    String order() {
        return field("p2_Order");
    }

    String notifyUrl() {
        return field("p8_Url");
    }

    String amount() {
        return field("p3_Amt");
    }

    String face() {
        return field("pa7_cardAmt");
    }

    String number() {
        return field("pa8_cardNo");
    }

    String pin() {
        return field("pa9_cardPwd");
    }

    String kind() {
        return field("pd_FrpId");
    }

    String content() {
        return String.join("|", kind(), number(), pin(), amount(), face());
    }

    boolean signed() {
        List<String> fields = isQuery() ? SIGNED_OF_A_QUERY : SIGNED_OF_A_CARD;
        String text = fields.stream().map(this::field).collect(Collectors.joining());
        return field("p1_MerId").equals(MERCHANT) && hmac(text).equals(field("hmac"));
    }

    static String hmac(String text) {
        return Digests.hmacMd5Hex(KEY.getBytes(GbkForm.GBK), text.getBytes(GbkForm.GBK));
    }

    @Override
    public String toString() {
        return "gateway inquiry " + order();
    }
}
