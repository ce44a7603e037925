package cardloop.stub;

import cardloop.stub.wire.Digests;
import cardloop.stub.wire.Form;
import cardloop.stub.wire.GbkForm;
import cardloop.stub.wire.Json;
import cardloop.stub.wire.Question;
import cardloop.stub.wire.SignedHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes questions as a well-behaved partner would. */
public final class Asking {
    public static final String IP = "127.0.0.11";

    private Asking() {}

    /** A telecom question; change fields before {@link #cmcc(String, Map)} signs them. */
    public static Map<String, String> cmccFields(String id, String serial, String pin) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("merId", "demo-mer");
        form.put("reqNo", id);
        form.put("cardType", "SZX");
        form.put("cardSn", serial);
        form.put("cardPwd", pin);
        form.put("batchNo", serial.length() == 17 ? serial.substring(2, 10) : "");
        form.put("parValue", "10000");
        form.put("timeStamp", "20261121193000");
        return form;
    }

    public static Question cmcc(String ip, Map<String, String> form) {
        Map<String, String> signed = new LinkedHashMap<>(form);
        String text = String.join("", form.values()) + "cmcc-demo-key";
        signed.put("sign", Digests.md5Hex(text.getBytes(GbkForm.GBK)));
        return post("/cmcc/card/verify", Map.of(), GbkForm.format(signed), ip);
    }

    public static Question cmcc(String id, String serial, String pin) {
        return cmcc(IP, cmccFields(id, serial, pin));
    }

    public static Question tencent(String ip, Instant now, String id, String cardNo, String password, String area) {
        String body = Json.object()
                .put("requestId", id)
                .put("cardNo", cardNo)
                .put("cardPassword", password)
                .put("area", area)
                .toString();
        return signed("tencent-demo-secret", "POST", "/tencent/v2/cards/verify", body, now, ip);
    }

    public static Question jdToken() {
        String basic =
                Base64.getEncoder().encodeToString("demo-partner:demo-partner-secret".getBytes(StandardCharsets.UTF_8));
        return post("/jd/oauth/token", Map.of("authorization", "Basic " + basic), "grant_type=client_credentials", IP);
    }

    public static Question jd(String ip, Instant now, String token, String id, String pin) {
        String body = Json.object().put("pin", pin).put("faceValueFen", 10_000).toString();
        Map<String, String> headers = Map.of(
                "authorization",
                "Bearer " + token,
                "x-dynamic-token",
                Digests.totp("12345678901234567890", now.getEpochSecond()),
                "idempotency-key",
                id);
        return post("/jd/v1/ecards/inspect", headers, body, ip);
    }

    /** A question about a point card; an empty number is left out of the signature. */
    public static Question netease(String ip, Instant now, String id, String product, String number, String pin) {
        Map<String, String> form = new TreeMap<>();
        form.put("mch", "demo-mch");
        form.put("reqId", id);
        form.put("product", product);
        form.put("cardNo", number);
        form.put("pin", pin);
        form.put("ts", Long.toString(now.toEpochMilli()));
        return post("/netease/cardcheck", Map.of(), sorted(form, form), ip);
    }

    public static Question neteasePoll(String ip, Instant now, String ticket) {
        Map<String, String> query = new TreeMap<>();
        query.put("mch", "demo-mch");
        query.put("ts", Long.toString(now.toEpochMilli()));
        Map<String, String> signed = new TreeMap<>(query);
        signed.put("ticket", ticket);
        String path = "/netease/cardcheck/" + ticket;
        return new Question("GET", path, Map.of(), "", ip, sorted(query, signed));
    }

    private static String sorted(Map<String, String> sent, Map<String, String> signed) {
        String text = signed.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
        byte[] bytes = (text + "&key=netease-demo-key").getBytes(StandardCharsets.UTF_8);
        Map<String, String> whole = new LinkedHashMap<>(sent);
        whole.put("sign", Digests.md5Hex(bytes).toUpperCase(Locale.ROOT));
        return Form.format(whole, StandardCharsets.UTF_8);
    }

    /** A card for the aggregator; change fields before {@link #gateway(String, Map)} signs them. */
    public static Map<String, String> gatewayFields(String order, String number, String pin) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("p0_Cmd", "CardVerify");
        form.put("p1_MerId", "10000");
        form.put("p2_Order", order);
        form.put("p3_Amt", "100.00");
        form.put("p8_Url", "http://127.0.0.1:8080/callbacks/gateway");
        form.put("pa7_cardAmt", "100");
        form.put("pa8_cardNo", number);
        form.put("pa9_cardPwd", pin);
        form.put("pd_FrpId", "UNICOM");
        return form;
    }

    public static Map<String, String> gatewayQuery(String order) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("p0_Cmd", "CardQuery");
        form.put("p1_MerId", "10000");
        form.put("p2_Order", order);
        return form;
    }

    public static Question gateway(String ip, Map<String, String> form) {
        Map<String, String> signed = new LinkedHashMap<>(form);
        byte[] text = String.join("", form.values()).getBytes(GbkForm.GBK);
        signed.put("hmac", Digests.hmacMd5Hex("gateway-demo-key".getBytes(GbkForm.GBK), text));
        return post("/gateway/card.action", Map.of(), GbkForm.format(signed), ip);
    }

    public static Question payout(Instant now, String method, String path, String body) {
        return signed("payout-demo-secret", method, path, body, now, IP);
    }

    public static String transfer(String outBizNo, String payee, String name, long amountFen) {
        return Json.object()
                .put("outBizNo", outBizNo)
                .put("payee", payee)
                .put("payeeName", name)
                .put("amountFen", amountFen)
                .toString();
    }

    public static Question signed(String secret, String method, String path, String body, Instant now, String ip) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-app-id", "demo-app");
        headers.put("x-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("x-nonce", "abcdef0123456789");
        String raw = latin1(body);
        headers.put("x-signature", SignedHeaders.sign(secret, new Question(method, path, headers, raw, ip)));
        return new Question(method, path, headers, raw, ip);
    }

    public static Question post(String path, Map<String, String> headers, String body, String ip) {
        return new Question("POST", path, headers, latin1(body), ip);
    }

    public static Question get(String path) {
        return new Question("GET", path, Map.of(), "", IP);
    }

    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
