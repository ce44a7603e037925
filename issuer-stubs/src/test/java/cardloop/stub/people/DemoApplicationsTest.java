package cardloop.stub.people;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.MovableClock;
import cardloop.stub.StubTown;
import cardloop.stub.deck.Deck;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoApplicationsTest {
    private final MovableClock clock = new MovableClock();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private int deal(String... args) {
        return DemoDeckApplication.run(List.of(args), clock, out, out);
    }

    private int play(String... args) {
        return DemoPeopleApplication.run(List.of(args), out, clock, seconds -> clock.move(Duration.ofSeconds(seconds)));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theDeckIsWrittenForTodayOrForADay() throws Exception {
        Path file = folder.resolve("new/deck.csv");
        assertThat(deal(file.toString())).isZero();
        assertThat(Deck.parse(Files.readString(file))).isEqualTo(DemoDeck.deal(LocalDate.of(2026, 11, 22)));
        assertThat(deal(file.toString(), "2027-01-01")).isZero();
        assertThat(Deck.parse(Files.readString(file))).isEqualTo(DemoDeck.deal(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void wrongArgumentsAreSaid() {
        assertThat(deal()).isEqualTo(2);
        assertThat(deal("deck.csv", "tomorrow")).isEqualTo(2);
        assertThat(play("--bogus", "1")).isEqualTo(2);
        assertThat(play("--deadline", "long")).isEqualTo(2);
        assertThat(play("--deck")).isEqualTo(2);
        assertThat(play("--deck", folder.resolve("none.csv").toString())).isEqualTo(1);
        assertThat(printed()).contains("usage: ", "the deck cannot be read");
    }

    @Test
    void thePeopleDealTheDeckToTheIssuersAndWaitForTheApi() {
        Path file = folder.resolve("deck.csv");
        deal(file.toString());
        try (StubTown town = StubTown.start(0, Deck.empty(), clock)) {
            assertThat(play("--api", "http://127.0.0.1:1", "--stub", town.baseUrl(), "--deck", file.toString()))
                    .isEqualTo(1);
            assertThat(town.deck().size()).isGreaterThan(60);
        }
        assertThat(printed()).contains("the API did not answer", "issuers  0 requests, 0 over a limit");
    }
}
