package cardloop.stub;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.deck.DeckCard;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private static final String SERIAL = "12202600011234567";
    private static final String PIN = "123456789012345678";

    private final TownCase town = new TownCase();

    @Test
    void exactlyTheLimitIsLetInHoweverManyAskAtOnce() throws Exception {
        town.put(DeckCard.valid("SZX", SERIAL, PIN, 10_000).ofBatch("20260001"));
        List<Callable<String>> questions = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            questions.add(() -> town.form(Asking.cmcc("SAME", SERIAL, PIN)).getOrDefault("retCode", ""));
        }
        List<String> codes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<String> answer : threads.invokeAll(questions)) {
                codes.add(answer.get());
            }
        }
        assertThat(codes).filteredOn("0000"::equals).hasSize(60);
        assertThat(codes).filteredOn("9004"::equals).hasSize(4);
        assertThat(town.stats().attempts("SZX", SERIAL)).isEqualTo(1);
        assertThat(town.stats().of("cmcc", Asking.IP).orElseThrow().worstWindow())
                .isEqualTo(64);
        assertThat(town.stats().violations()).isEqualTo(4);
    }
}
