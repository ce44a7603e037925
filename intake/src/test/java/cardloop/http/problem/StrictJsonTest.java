package cardloop.http.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.http.LongText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {
    private enum Colour {
        RED
    }

    private record Sample(
            @Nullable Boolean yes,
            @Nullable String text,
            @Nullable Long count,
            @Nullable Colour colour,
            @Nullable List<String> names,
            @LongText(5_000) @Nullable String paste) {}

    private final JsonMapper json = strict();

    private static JsonMapper strict() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new ProblemConfiguration().strictJson().customize(builder);
        return builder.build();
    }

    @Test
    void whatIsWrittenAsItShouldBeIsRead() {
        Sample sample = json.readValue(
                "{\"yes\":true,\"text\":\"a\",\"count\":1,\"colour\":\"RED\",\"names\":[\"b\"]}", Sample.class);

        assertThat(sample.yes()).isTrue();
        assertThat(sample.count()).isEqualTo(1);
        assertThat(sample.colour()).isEqualTo(Colour.RED);
        assertThat(json.readValue("{\"yes\":null}", Sample.class).yes()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"yes\":1}",
                "{\"yes\":0}",
                "{\"yes\":\"true\"}",
                "{\"yes\":\"\"}",
                "{\"yes\":[true]}",
                "{\"text\":1}",
                "{\"text\":true}",
                "{\"text\":1.5}",
                "{\"text\":[\"a\"]}",
                "{\"text\":{}}",
                "{\"count\":\"1\"}",
                "{\"count\":1.0}",
                "{\"count\":true}",
                "{\"count\":\"\"}",
                "{\"colour\":0}",
                "{\"colour\":\"\"}",
                "{\"colour\":\"red\"}",
                "{\"names\":\"\"}",
                "{\"names\":\"b\"}",
                "{\"names\":[1]}",
                "{\"other\":1}",
                "{\"yes\":true,\"yes\":false}",
                "{\"yes\":true} {}",
                "{\"yes\":true} x",
                "\"\"",
                "[]"
            })
    void nothingIsTakenForSomethingElse(String body) {
        assertThatThrownBy(() -> json.readValue(body, Sample.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void aTextIsReadUpToItsBound() {
        assertThat(json.readValue("{\"text\":\"" + "a".repeat(4_000) + "\"}", Sample.class)
                        .text())
                .hasSize(4_000);
        assertThat(json.readValue("{\"paste\":\"" + "a".repeat(5_000) + "\"}", Sample.class)
                        .paste())
                .hasSize(5_000);
        assertThatThrownBy(() -> json.readValue("{\"text\":\"" + "a".repeat(4_001) + "\"}", Sample.class))
                .isInstanceOf(JacksonException.class)
                .message()
                .doesNotContain("aaa");
        assertThatThrownBy(() -> json.readValue("{\"paste\":\"" + "a".repeat(5_001) + "\"}", Sample.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readValue("{\"names\":[\"" + "a".repeat(4_001) + "\"]}", Sample.class))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00", "\\ud800a", "a\\udbff"})
    void whatIsNoTextIsRefused(String broken) {
        assertThatThrownBy(() -> json.readValue("{\"text\":\"" + broken + "\"}", Sample.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void aPairOfSurrogatesIsACharacter() {
        assertThat(json.readValue("{\"text\":\"\\ud83d\\ude00\"}", Sample.class).text())
                .isEqualTo("\uD83D\uDE00");
    }
}
