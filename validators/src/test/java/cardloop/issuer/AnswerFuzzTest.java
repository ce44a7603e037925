package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.issuer.HttpGatewayNotices.Notice;
import cardloop.throttle.Lane;
import cardloop.throttle.RecentRefusals;
import cardloop.wire.GbkForm;
import cardloop.wire.HttpWire;
import cardloop.wire.Reply;
import cardloop.wire.Signatures;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A million answers that went wrong on their way, in all: none throws, and none becomes a verdict but those whose code, and
 * signature where there is one, are right.
 */
class AnswerFuzzTest {
    private static final long SEED = 20_261_125;

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
    private static final Inquiry QUESTION = Questions.question("Q1", "UNICOM", "123456789012345", "1".repeat(19), 100);

    private final HttpWire wire = new HttpWire();
    private final TestClock clock = new TestClock();

    @AfterEach
    void close() throws IOException {
        wire.close();
    }

    private static Reply.Received http(int status, String body) {
        return new Reply.Received(status, Map.of(), body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static InquiryOutcome read(int status, String body, Function<Reply.Received, InquiryOutcome> reader) {
        return HttpIssuerGateway.read(http(status, body), reader);
    }

    /** A protocol's share of the million; the slower its reader, the smaller. */
    private record Share(String protocol, int answers) {}

    /** Mutates, reads, and has every verdict justified; says how many there were. */
    private static void mutate(
            Share share, List<String> answers, Function<String, InquiryOutcome> reader, Predicate<String> isRight) {
        long seed = SEED + share.protocol().hashCode();
        Mutations mutations = new Mutations(new Random(seed));
        int verdicts = 0;
        for (int i = 0; i < share.answers(); i++) {
            String answer = mutations.of(answers);
            if (reader.apply(answer) instanceof Answered) {
                verdicts++;
                assertThat(isRight.test(answer))
                        .as("seed %d, case %d: %s", seed, i, answer)
                        .isTrue();
            }
        }
        System.out.println(share.protocol() + ": " + share.answers() + " answers from seed " + seed + ", " + verdicts
                + " verdicts, all right");
    }

    /** Of signed answers a verdict must be one that was signed: nothing a signature covers has changed. */
    private static Predicate<String> oneOf(List<String> genuine, Function<String, InquiryOutcome> reader) {
        Set<InquiryOutcome> outcomes = new HashSet<>();
        genuine.forEach(answer -> outcomes.add(reader.apply(answer)));
        return answer -> outcomes.contains(reader.apply(answer));
    }

    private static String cmcc(String code, String flag, String face) {
        String signed = code + "Q1" + flag + "26000100" + "440000" + face + "20280630";
        return "retCode=" + code + "&reqNo=Q1&cardFlag=" + flag + "&batchNo=26000100&prov=440000&parValue=" + face
                + "&expire=20280630&retMsg=%B2%E9&retryAfter=17&sign="
                + Signatures.md5(signed + "cmcc-demo-key", GbkForm.GBK);
    }

    @Test
    void answersOfTheVoucherCentre() {
        HttpCmcc gateway = new HttpCmcc(IssuerSettings.Cmcc.demo(NOWHERE), wire, clock);
        Function<String, InquiryOutcome> reader =
                answer -> read(200, answer, received -> gateway.read(QUESTION, received));
        List<String> answers = List.of(
                cmcc("0000", "0", "10000"),
                cmcc("0000", "1", "5000"),
                cmcc("1006", "", ""),
                cmcc("9004", "", ""),
                cmcc("1010", "", ""));
        mutate(new Share("cmcc", 180_000), answers, reader, oneOf(answers, reader));
    }

    /** Without the memory of a refusal "not found" is a verdict, which is the harder case. */
    private HttpTencent neverRefused() {
        return new HttpTencent(
                IssuerSettings.Tencent.demo(NOWHERE), wire, clock, new Random(1), RecentRefusals.inMemory());
    }

    @Test
    void answersOfTheQCoinIssuer() {
        Lane lane = new Lane("tencent", Questions.FROM_GUANGDONG);
        Pattern right = Pattern.compile("\"code\"\\s*:\\s*\"?(0|40010|40011)\"?\\s*[,}]");
        List<String> answers = List.of(
                "{\"code\":0,\"data\":{\"state\":\"UNUSED\",\"faceValue\":3000,\"areaLock\":null,\"batch\":\"B\"}}",
                "{\"code\":40010,\"message\":\"not found\"}",
                "{\"code\":40301,\"areaLock\":\"CN-GD\"}",
                "{\"code\":42901,\"message\":\"slower\",\"retryAfter\":17}",
                "{\"code\":50000}");
        mutate(
                new Share("tencent", 130_000),
                answers,
                answer -> read(200, answer, received -> neverRefused().read(received, lane, clock.instant())),
                answer -> right.matcher(answer).find());
    }

    @Test
    void answersOfTheECardIssuer() {
        HttpJd gateway = new HttpJd(IssuerSettings.Jd.demo(NOWHERE), wire, clock);
        Pattern found = Pattern.compile("\"cardType\"\\s*:\\s*\"(E_CARD|BOOK|SUPERMARKET)\"");
        List<String> cards = List.of(
                "{\"status\":\"UNBOUND\",\"cardType\":\"E_CARD\",\"faceValueFen\":10000,\"balanceFen\":10000}",
                "{\"status\":\"BOUND\",\"cardType\":\"BOOK\",\"faceValueFen\":10000,\"bindRequires\":[\"PHONE\"]}",
                "{\"error\":\"card_not_found\"}",
                "{\"error\":\"busy\",\"scope\":\"account\"}");
        mutate(
                new Share("jd 200", 130_000),
                cards,
                answer -> read(200, answer, received -> gateway.read(received, "T")),
                answer -> found.matcher(answer).find());
        Pattern missing = Pattern.compile("\"(error|code)\"\\s*:\\s*\"card_not_found\"");
        mutate(
                new Share("jd 404", 130_000),
                cards,
                answer -> read(404, answer, received -> gateway.read(received, "T")),
                answer -> missing.matcher(answer).find());
    }

    @Test
    void answersOfThePointCardIssuer() {
        HttpNetease gateway = new HttpNetease(IssuerSettings.Netease.demo(NOWHERE), wire, clock);
        Pattern right = Pattern.compile("(?s)<result\\b[^>]*\\bcode\\s*=\\s*([\"'])(0|301)\\1");
        List<String> answers = List.of(
                "<result code=\"0\" ticket=\"T1\"><card state=\"VALID\" face=\"3000\" batch=\"W1\" region=\"CN\"/></result>",
                "<result code=\"100\" ticket=\"T1\"/>",
                "<result code=\"204\"/>",
                "<result code=\"301\" ticket=\"T1\"/>",
                "<?xml version=\"1.0\"?><!DOCTYPE result [<!ENTITY e \"301\">]><result code=\"&e;\"/>");
        Duration old = Duration.ofMinutes(2);
        mutate(
                new Share("netease", 80_000),
                answers,
                answer -> read(200, answer, received -> gateway.read(received, Optional.of("T1"), old)),
                answer -> right.matcher(answer).find());
    }

    private static String gatewayAnswer(String command, String code) {
        String hmac = Signatures.hmacMd5("gateway-demo-key", command + code + "Q1", GbkForm.GBK);
        return "r0_Cmd=" + command + "\nr1_Code=" + code + "\nr6_Order=Q1\nhmac=" + hmac + "\n";
    }

    private static List<Map<String, String>> verdicts() {
        return List.of(
                HttpGatewayNoticesTest.signed(
                        "CardVerify", "10000", "1", "Q1", "T0000012", "0", "100.00", "2027-12-31", "B17", "CN"),
                HttpGatewayNoticesTest.signed(
                        "CardVerify", "10000", "1", "Q1", "T0000012", "2005", "30.00", "2027-12-31", "B17", "CN-GD"),
                HttpGatewayNoticesTest.signed("CardVerify", "10000", "1", "Q1", "T0000012", "1006", "", "", "", ""),
                HttpGatewayNoticesTest.signed("CardVerify", "10000", "1", "Q1", "T0000012", "1010", "", "", "", ""));
    }

    @Test
    void answersOfTheAggregator() {
        HttpGateway gateway = new HttpGateway(IssuerSettings.Gateway.demo(NOWHERE), wire, clock);
        Function<String, InquiryOutcome> reader = answer ->
                read(200, answer, received -> gateway.queried(QUESTION.id(), Duration.ofMinutes(11), received));
        List<String> answers = new ArrayList<>(List.of(
                gatewayAnswer("CardQuery", "50"), gatewayAnswer("CardQuery", "95"), gatewayAnswer("CardVerify", "7")));
        verdicts().forEach(verdict -> answers.add(HttpGatewayTest.lines(verdict)));
        mutate(new Share("gateway", 180_000), answers, reader, oneOf(answers, reader));
    }

    @Test
    void noticesOfTheAggregator() {
        HttpGatewayNotices notices = new HttpGatewayNotices(IssuerSettings.Gateway.demo(NOWHERE));
        Function<String, InquiryOutcome> reader = query -> switch (notices.read(query)) {
            case Notice.Genuine genuine -> genuine.outcome();
            case Notice.Forged(String why) -> new InquiryOutcome.Unknown(why);
            case Notice.Unreadable(String why) -> new InquiryOutcome.Unknown(why);
        };
        List<String> queries = verdicts().stream()
                .map(verdict -> new GbkForm(verdict).encoded())
                .toList();
        mutate(new Share("notices", 170_000), queries, reader, oneOf(queries, reader));
    }
}
