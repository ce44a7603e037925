package cardloop.format;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.Bilingual;
import cardloop.format.Finding.Field;
import cardloop.format.FormatVerdict.MalformedCard;
import cardloop.format.FormatVerdict.WellFormedCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed list of faults: each can be had, says what the page says, and gives way to every earlier one. */
class FaultsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "faults.md");

    private static MalformedCard malformed(TypedCard typed) {
        FormatVerdict verdict = FaultyCards.FORMATS.check(typed);
        assertThat(verdict).isInstanceOf(MalformedCard.class);
        return (MalformedCard) verdict;
    }

    /** Fault to cells: reason, 中文, English. */
    private static Map<String, List<String>> page() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .forEach(cells -> rows.put(cells.getFirst().replace("`", ""), cells.subList(1, cells.size())));
        return rows;
    }

    @Test
    void theGoodCardIsGood() {
        assertThat(FaultyCards.FORMATS.check(FaultyCards.with())).isInstanceOf(WellFormedCard.class);
    }

    @Test
    void thePageListsEveryFaultInOrder() throws IOException {
        assertThat(page().keySet())
                .containsExactlyElementsOf(
                        Stream.of(FormatFault.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource(FormatFault.class)
    void eachFaultCanBeHadAloneAndSaysWhatThePageSays(FormatFault fault) throws IOException {
        MalformedCard card = malformed(FaultyCards.with(FaultyCards.changes(fault)));
        assertThat(card.findings()).extracting(Finding::fault).containsExactly(fault);
        Bilingual text = card.findings().getFirst().text();
        assertThat(page().getOrDefault(fault.name(), List.of()).subList(1, 3)).containsExactly(text.zh(), text.en());
    }

    @ParameterizedTest
    @EnumSource(FormatFault.class)
    void noTextBlames(FormatFault fault) {
        Bilingual text = malformed(FaultyCards.with(FaultyCards.changes(fault)))
                .findings()
                .getFirst()
                .text();
        assertThat(text.en().toLowerCase(java.util.Locale.ROOT)).doesNotContain("invalid", "error", "you ", "failed");
        assertThat(text.zh()).doesNotContain("失败", "非法", "错误", "无效");
    }

    static Stream<Arguments> pairsOnDifferentFields() {
        return Stream.of(FormatFault.values())
                .flatMap(one -> Stream.of(FormatFault.values())
                        .filter(other -> one.compareTo(other) < 0)
                        .filter(other -> Collections.disjoint(
                                FaultyCards.changes(one).keySet(),
                                FaultyCards.changes(other).keySet()))
                        .map(other -> Arguments.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("pairsOnDifferentFields")
    void ofTwoFaultsACardGetsTheEarlier(FormatFault earlier, FormatFault later) {
        Map<Field, String> one = FaultyCards.changes(earlier);
        Map<Field, String> other = FaultyCards.changes(later);
        assertThat(malformed(FaultyCards.with(one, other)).fault()).isEqualTo(earlier);
    }

    @Test
    void everyFaultMeetsAnother() {
        List<Object> met = pairsOnDifferentFields()
                .flatMap(pair -> Stream.of(pair.get()))
                .distinct()
                .toList();
        assertThat(met).containsExactlyInAnyOrder((Object[]) FormatFault.values());
        assertThat(pairsOnDifferentFields().count()).isGreaterThan(120);
    }
}
