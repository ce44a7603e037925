package cardloop.money.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelReplyTest {
    record Row(String body, ChannelAnswer answer) {}

    static List<Row> table() {
        return List.of(
                new Row(
                        "{\"code\":\"OK\",\"status\":\"SUCCESS\",\"channelNo\":\"CH1\"}",
                        new ChannelAnswer.Succeeded("CH1")),
                new Row(
                        "{\"code\":\"OK\",\"status\":\"PROCESSING\",\"channelNo\":\"CH1\"}",
                        new ChannelAnswer.Processing()),
                new Row(
                        "{\"code\":\"OK\",\"status\":\"FAILED\",\"reason\":\"NAME_MISMATCH\"}",
                        new ChannelAnswer.Failed("NAME_MISMATCH")),
                new Row("{\"code\":\"SYSTEM_BUSY\"}", new ChannelAnswer.Unknown("SYSTEM_BUSY")),
                new Row("{\"code\":\"CONFLICT\"}", new ChannelAnswer.Conflict()),
                new Row("{\"code\":\"NOT_FOUND\"}", new ChannelAnswer.NotFound()));
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyListedAnswerHasItsMeaning(Row row) {
        assertThat(ask(200, row.body())).isEqualTo(row.answer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"code\":\"OK\"}",
                "{\"code\":\"OK\",\"status\":\"DONE\"}",
                "{\"code\":\"FAILED\"}",
                "{\"code\":{\"OK\":1}}",
                "{\"code\":\"OK\",\"status\":\"SUCC"
            })
    void whatIsNotListedIsUnknown(String body) {
        assertThat(ask(200, body)).isInstanceOf(ChannelAnswer.Unknown.class);
    }

    @Test
    void nothingButStatus200IsBelieved() {
        assertThat(ask(502, table().getFirst().body())).isEqualTo(new ChannelAnswer.Unknown("HTTP_502"));
    }

    @Test
    void aTransferIsNeverNotFound() {
        assertThat(ChannelReply.toSending(200, bytes("{\"code\":\"NOT_FOUND\"}")))
                .isEqualTo(new ChannelAnswer.Unknown("NOT_FOUND"));
    }

    private static ChannelAnswer ask(int status, String body) {
        return ChannelReply.toAsking(status, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
