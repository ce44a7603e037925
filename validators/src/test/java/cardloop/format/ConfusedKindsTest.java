package cardloop.format;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.text.Alphabet;
import cardloop.text.Prefix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue says which kinds look alike; here it is computed from their shapes. */
class ConfusedKindsTest {
    private static final CardFormats SHIPPED = CardFormats.shipped();

    static List<CardFormat> kinds() {
        return SHIPPED.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aKindIsConfusedWithAllThatShareAShapeAndNoOther(CardFormat format) {
        assertThat(SHIPPED.confusedWith(format))
                .containsExactlyElementsOf(SHIPPED.all().stream()
                        .filter(other -> !other.equals(format) && looksLike(format, other))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bothSidesSaySo(CardFormat format) {
        assertThat(SHIPPED.confusedWith(format))
                .extracting(CardFormat::code)
                .containsExactlyInAnyOrderElementsOf(format.terms().confusedWith());
    }

    @Test
    void theComputationTellsShapesApart() {
        assertThat(looksLike(kind("SZX"), kind("SZX_GD"))).isTrue();
        assertThat(looksLike(kind("NETEASE"), kind("KINGSOFT"))).isFalse();
        assertThat(looksLike(kind("CARREFOUR_CN"), kind("WALMART_CN"))).isFalse();
        assertThat(looksLike(kind("APPLE"), kind("RAZER"))).isFalse();
        assertThat(looksLike(kind("JD_GB"), kind("ROBLOX"))).isFalse();
    }

    private static CardFormat kind(String code) {
        return SHIPPED.find(code).orElseThrow();
    }

    private static boolean looksLike(CardFormat one, CardFormat other) {
        return meet(one.number(), other.number()) && meet(one.pin(), other.pin());
    }

    private static boolean meet(FieldRule one, FieldRule other) {
        return switch (one) {
            case FieldRule.NotPrinted() -> other instanceof FieldRule.NotPrinted;
            case FieldRule.NotKnown() -> false;
            case FieldRule.Shaped a -> other instanceof FieldRule.Shaped b && shapesMeet(a, b);
        };
    }

    /** Whether some code of some length fits both, place by place. No check digit stands in the way of any pair. */
    private static boolean shapesMeet(FieldRule.Shaped a, FieldRule.Shaped b) {
        return a.lengths().stream()
                .filter(b.lengths()::contains)
                .anyMatch(length -> a.starts().stream()
                        .anyMatch(p -> b.starts().stream()
                                .anyMatch(q -> everyPlaceMeets(length, a.alphabet(), p, b.alphabet(), q))));
    }

    private static boolean everyPlaceMeets(int length, Alphabet a, Prefix p, Alphabet b, Prefix q) {
        for (int place = 0; place < length; place++) {
            int at = place;
            if (a.characters()
                    .chars()
                    .mapToObj(c -> (char) c)
                    .noneMatch(c -> b.contains(c) && p.allows(at, c) && q.allows(at, c))) {
                return false;
            }
        }
        return true;
    }
}
