package cardloop.stub.issuer;

import cardloop.stub.deck.CardState;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.wire.Answer;
import cardloop.stub.wire.Digests;
import cardloop.stub.wire.GbkForm;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The voucher centre's answers: GBK form, signed. */
final class CmccReply {
    private static final List<String> SIGNED =
            List.of("retCode", "reqNo", "cardFlag", "batchNo", "prov", "parValue", "expire");
    private static final Map<String, String> PROVINCES = Map.of(
            "CN", "000000",
            "CN-GD", "440000",
            "CN-ZJ", "330000",
            "CN-FJ", "350000",
            "CN-JS", "320000",
            "CN-LN", "210000");
    private static final Map<String, String> MESSAGES = Map.ofEntries(
            Map.entry("0000", "查询成功"),
            Map.entry("1002", "本张卡查询过于频繁"),
            Map.entry("1004", "卡密错误"),
            Map.entry("1006", "卡号不存在"),
            Map.entry("1007", "面值不符"),
            Map.entry("1010", "此卡正在处理中"),
            Map.entry("1011", "批次缺失或不符"),
            Map.entry("1012", "该批次已整体召回"),
            Map.entry("2009", "浙江移动维护"),
            Map.entry("2010", "江苏移动维护"),
            Map.entry("2011", "福建移动维护"),
            Map.entry("2012", "辽宁移动维护"),
            Map.entry("2013", "该卡已被锁定"),
            Map.entry("2014", "系统繁忙"),
            Map.entry("9001", "签名错误"),
            Map.entry("9002", "来源地址未登记"),
            Map.entry("9003", "来源地址已被封禁"),
            Map.entry("9004", "来源地址请求过于频繁"),
            Map.entry("9009", "请求号重复而内容不同"),
            Map.entry("10000", "未知错误"));

    private CmccReply() {}

    static Answer bare(String code, CmccInquiry inquiry) {
        return signed(start(code, inquiry.id()));
    }

    static Answer retry(String code, long retryAfterSeconds, String inquiryId) {
        Map<String, String> fields = start(code, inquiryId);
        fields.put("retryAfter", Long.toString(retryAfterSeconds));
        return signed(fields);
    }

    static Answer card(CmccInquiry inquiry, DeckCard card, LocalDate today) {
        Map<String, String> fields = start("0000", inquiry.id());
        fields.put("cardFlag", flag(card.stateOn(today)));
        fields.put("batchNo", card.batch());
        String province = PROVINCES.get(card.region());
        if (province != null) {
            fields.put("prov", province);
        }
        fields.put("parValue", Long.toString(card.faceFen()));
        LocalDate expiresOn = card.expiresOn();
        if (expiresOn != null) {
            fields.put("expire", expiresOn.format(DateTimeFormatter.BASIC_ISO_DATE));
        }
        return signed(fields);
    }

    private static String flag(CardState state) {
        return switch (state) {
            case VALID -> "0";
            case USED -> "1";
            case VOID, RECALLED -> "2";
            case INACTIVE -> "3";
            case LOCKED -> "4";
            case EXPIRED -> "5";
        };
    }

    private static Map<String, String> start(String code, String inquiryId) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("retCode", code);
        fields.put("reqNo", inquiryId);
        return fields;
    }

    private static Answer signed(Map<String, String> fields) {
        fields.put("retMsg", MESSAGES.getOrDefault(fields.getOrDefault("retCode", ""), ""));
        fields.put("sign", sign(fields));
        return new Answer(200, "text/plain; charset=GBK", Map.of(), GbkForm.format(fields));
    }

    static String sign(Map<String, String> fields) {
        String text = SIGNED.stream().map(f -> fields.getOrDefault(f, "")).collect(Collectors.joining());
        return Digests.md5Hex((text + CmccInquiry.KEY).getBytes(GbkForm.GBK));
    }

    static Answer spoilSignature(Answer answer) {
        Map<String, String> fields = new LinkedHashMap<>(GbkForm.parse(answer.body()));
        fields.computeIfPresent("sign", (k, sign) -> Digests.md5Hex(sign.getBytes(GbkForm.GBK)));
        return answer.withBody(GbkForm.format(fields));
    }
}
