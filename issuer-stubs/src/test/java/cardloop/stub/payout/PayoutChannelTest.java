package cardloop.stub.payout;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.Asking;
import cardloop.stub.TownCase;
import cardloop.stub.misbehaviour.Conduct;
import cardloop.stub.misbehaviour.Rates;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PayoutChannelTest {
    private static final String TRANSFERS = "/payout/v1/transfers";

    private final TownCase town = new TownCase();

    private JsonNode send(String outBizNo, String payee, String name, long amountFen) {
        String body = Asking.transfer(outBizNo, payee, name, amountFen);
        return town.json(Asking.payout(town.now(), "POST", TRANSFERS, body));
    }

    private JsonNode query(String outBizNo) {
        return town.json(Asking.payout(town.now(), "GET", TRANSFERS + "/" + outBizNo, ""));
    }

    private static String code(JsonNode answer) {
        return answer.path("code").asString();
    }

    private static String status(JsonNode answer) {
        return answer.path("status").asString();
    }

    @Test
    void anOrdinaryTransferSucceedsAtOnce() {
        assertThat(send("PO1", "13800001234", "张三", 9_550))
                .hasToString("{\"code\":\"OK\",\"status\":\"SUCCESS\",\"channelNo\":\"CH00000001\"}");
        assertThat(status(query("PO1"))).isEqualTo("SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({
        "13800000000,张三,9550,PAYEE_NOT_FOUND",
        "13800000001,张三,9550,NAME_MISMATCH",
        "13800001234,张错,9550,NAME_MISMATCH",
        "13800001234,张三,5000001,LIMIT"
    })
    void aFailureHasItsReason(String payee, String name, long amountFen, String reason) {
        JsonNode answer = send("PO1", payee, name, amountFen);
        assertThat(status(answer)).isEqualTo("FAILED");
        assertThat(answer.path("reason").asString()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"13800000002,SUCCESS", "13800000003,FAILED"})
    void aSlowTransferIsProcessedForHalfAMinute(String payee, String end) {
        assertThat(status(send("PO1", payee, "张三", 9_550))).isEqualTo("PROCESSING");
        town.clock.move(Duration.ofSeconds(29));
        assertThat(status(query("PO1"))).isEqualTo("PROCESSING");
        town.clock.move(Duration.ofSeconds(1));
        assertThat(status(query("PO1"))).isEqualTo(end);
    }

    @Test
    void busyMayHaveHappenedAllTheSame() {
        assertThat(code(send("PO1", "13800000004", "张三", 9_550))).isEqualTo("SYSTEM_BUSY");
        assertThat(status(query("PO1"))).isEqualTo("SUCCESS");
        assertThat(status(send("PO1", "13800000004", "张三", 9_550))).isEqualTo("SUCCESS");
    }

    @Test
    void busyMayHaveBeenLost() {
        assertThat(code(send("PO1", "13800000005", "张三", 9_550))).isEqualTo("SYSTEM_BUSY");
        assertThat(code(query("PO1"))).isEqualTo("NOT_FOUND");
        assertThat(status(send("PO1", "13800000005", "张三", 9_550))).isEqualTo("SUCCESS");
    }

    @Test
    void aNumberIsOneTransferForEver() {
        JsonNode first = send("PO1", "13800001234", "张三", 9_550);
        town.forget();
        assertThat(send("PO1", "13800001234", "张三", 9_550)).isEqualTo(first);
        assertThat(code(send("PO1", "13800001234", "张三", 9_551))).isEqualTo("CONFLICT");
    }

    @Test
    void theStatementDisagreesWhereAMagicPayeeAsksForIt() {
        send("PO1", "13800001234", "张三", 100);
        send("PO2", "13800000006", "张三", 200);
        send("PO3", "13800000007", "张三", 300);
        send("PO4", "13800000008", "张三", 400);
        send("PO5", "13800000000", "张三", 500);
        send("PO6", "13800000002", "张三", 600);
        String csv = statement("2026-11-22");
        String at = "2026-11-22T03:30:00+08:00";
        assertThat(csv.lines())
                .containsExactly(
                        "channel_no,out_biz_no,payee,amount_fen,fee_fen,status,finished_at",
                        "CH00000001,PO1,13800001234,100,0,SUCCESS," + at,
                        "CH00000003,PO3,13800000007,301,0,SUCCESS," + at,
                        "CH00000004,PO4,13800000008,400,0,SUCCESS," + at,
                        "CH00000004G,GHOST-CH00000004,13800000008,400,0,SUCCESS," + at,
                        "CH00000005,PO5,13800000000,500,0,FAILED," + at);
        assertThat(statement("2026-11-21").lines()).hasSize(1);
    }

    private String statement(String day) {
        return town.ask(Asking.payout(town.now(), "GET", "/payout/v1/statements/" + day + ".csv", ""))
                .body();
    }

    @Test
    void anUnsignedAndABrokenRequestAreRefused() {
        assertThat(code(town.json(Asking.post(TRANSFERS, Map.of(), "{}", Asking.IP))))
                .isEqualTo("SIGNATURE_INVALID");
        assertThat(code(town.json(Asking.payout(town.now(), "POST", TRANSFERS, "{}"))))
                .isEqualTo("PARAM_INVALID");
        assertThat(town.ask(Asking.payout(town.now(), "GET", "/payout/v1/statements/today.csv", ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aBusyChannelDoesNothing() {
        town.misbehave("payout", Conduct.rated(Rates.NONE.busy(1)));
        assertThat(code(send("PO1", "13800001234", "张三", 100))).isEqualTo("SYSTEM_BUSY");
        town.misbehave("payout", Conduct.good());
        assertThat(code(query("PO1"))).isEqualTo("NOT_FOUND");
    }
}
