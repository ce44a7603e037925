package cardloop.stub;

import cardloop.stub.wire.Digests;
import cardloop.stub.wire.GbkForm;
import cardloop.stub.wire.Json;
import cardloop.stub.wire.Question;
import cardloop.stub.wire.SignedHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

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
