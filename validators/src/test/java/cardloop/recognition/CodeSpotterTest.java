package cardloop.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSpotterTest {
    private final CodeSpotter spotter = CodeSpotter.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012345678",
                "1234 5678 9012 3456 78",
                "１２３４５６７８９０１２３４５６７８",
                "123456789012",
                "7K2F-9QPL-33MA-B71Z",
                "x7k2 9qpl 33ma b71z"
            })
    void whatIsShapedLikeAPinIsTold(String text) {
        assertThat(spotter.isLikePin(text)).isTrue();
        assertThat(spotter.holdsLikePin("看过了：" + text + "，没问题")).isEqualTo(!text.startsWith("x7k2 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Q3-0042",
                "ORDER-2026-000123",
                "2026-06-A",
                "20261130140512345",
                "0192f3a4-7c1e-7b7a-9f10-1234567890ab",
                "13800138000",
                "李雷 的卡",
                "SZX",
                "blurred, but the issuer says 100.00 CNY on 2026-11-30"
            })
    void whatPeopleWriteIsNot(String text) {
        assertThat(spotter.isLikePin(text)).isFalse();
        assertThat(spotter.holdsLikePin(text)).isFalse();
    }

    @Test
    void aCodeOfTheSamePasteIsFoundInAnySpelling() {
        Set<String> codes = CodeSpotter.codes(List.of("12345-67890", "ab12cd", "123"));

        assertThat(CodeSpotter.holdsOneOf(codes, "1234567890")).isTrue();
        assertThat(CodeSpotter.holdsOneOf(codes, "row 7: 1234567890")).isTrue();
        assertThat(CodeSpotter.holdsOneOf(codes, "AB12CD")).isTrue();
        assertThat(CodeSpotter.holdsOneOf(codes, "123")).isFalse();
        assertThat(CodeSpotter.holdsOneOf(codes, "")).isFalse();
    }
}
