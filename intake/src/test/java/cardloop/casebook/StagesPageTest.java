package cardloop.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of stages and moves are what docs/stages.md prints; what this says of them is written to target/stages.md. */
class StagesPageTest {
    @Test
    void thePageSaysWhatTheTablesSay() throws IOException {
        String printed = String.join("\n", stages(), moves(), picture());
        Files.writeString(Path.of("target/stages.md"), printed);
        assertThat(Files.readString(Path.of("../docs/stages.md"))).contains(printed);
    }

    @Test
    void everyOpenStageIsReachedAndLeft() {
        assertThat(CardStage.values())
                .filteredOn(CardStage::isOpen)
                .allSatisfy(stage -> assertThat(Move.values())
                        .as("moves that leave " + stage)
                        .anyMatch(move -> move.isFrom(stage) && move.to() != stage));
        Set<CardStage> opened = EnumSet.of(CardStage.RECEIVED, CardStage.READING);
        assertThat(CardStage.values())
                .filteredOn(stage -> !opened.contains(stage))
                .allSatisfy(stage -> assertThat(Move.values())
                        .as("moves that reach " + stage)
                        .anyMatch(move -> move.to() == stage && !move.from().equals(Set.of(stage))));
    }

    @Test
    void nothingLeavesAnEndAndEveryMoveCanBeMade() {
        assertThat(Move.values()).allSatisfy(move -> {
            assertThat(move.from()).isNotEmpty().allMatch(CardStage::isOpen);
            assertThat(move.at(Instant.EPOCH).to().stage()).isEqualTo(move.to());
        });
    }

    private static String stages() {
        return Stream.concat(
                        Stream.of(
                                "| stage | callers see | who has it | for | may wait for | may go to | after its time |",
                                "|---|---|---|---|---|---|---|"),
                        Arrays.stream(CardStage.values()).map(StagesPageTest::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(CardStage stage) {
        return line(
                stage.name(),
                stage.shown() == stage ? "" : stage.state(),
                stage.owner().map(StagesPageTest::word).orElse("nobody"),
                stage.isOpen() ? time(stage.term()) : "ever",
                words(stage.waits()),
                words(Arrays.stream(Move.values())
                        .filter(move -> move.isFrom(stage))
                        .map(Move::to)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CardStage.class)))),
                Move.overdue(stage)
                        .map(move -> move.to().name())
                        .orElse(stage.isOpen() ? "stays, and counts as breached" : ""));
    }

    private static String moves() {
        return Stream.concat(
                        Stream.of("| move | from | to | waits for | because | event |", "|---|---|---|---|---|---|"),
                        Arrays.stream(Move.values()).map(StagesPageTest::row))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Move move) {
        Progress stands = move.at(Instant.EPOCH).to();
        return line(
                move.name(),
                words(EnumSet.copyOf(move.from())),
                move.to().name(),
                stands.waiting().map(Enum::name).orElse(""),
                stands.reason().map(Enum::name).orElse(""),
                move.word().name());
    }

    private static String picture() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (Move move : Move.values()) {
            move.from()
                    .forEach(from -> arrows.computeIfAbsent(from + " --> " + move.to(), _ -> new TreeSet<>())
                            .add(move.word().name()));
        }
        return arrows.entrySet().stream()
                .map(arrow -> "  " + arrow.getKey() + ": " + String.join(", ", arrow.getValue()))
                .collect(Collectors.joining(
                        "\n", "```mermaid\nstateDiagram-v2\n  [*] --> RECEIVED\n  [*] --> READING\n", "\n```\n"));
    }

    private static String line(String... cells) {
        return Arrays.stream(cells)
                .collect(Collectors.joining(" | ", "| ", " |"))
                .replace("  ", " ");
    }

    private static String words(Set<? extends Enum<?>> several) {
        return several.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String word(CardStage.Owner owner) {
        return owner.name().toLowerCase(Locale.ROOT);
    }

    private static String time(Duration term) {
        return term.toDays() > 0 ? term.toDays() + " d" : term.toMinutes() + " min";
    }
}
