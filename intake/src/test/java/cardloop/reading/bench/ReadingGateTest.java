package cardloop.reading.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.Proof;
import cardloop.reading.Reading;
import cardloop.reading.ReadingRequest;
import cardloop.reading.photos.Level;
import cardloop.reading.workers.tesseract.TesseractCardReader;
import cardloop.reading.workers.tesseract.TesseractWorkerApplication;
import cardloop.reading.workers.tesseract.TesseractWorkerSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small set of photos, always the same, read by the whole pipeline: what it reads may not become less. The figures that
 * mean something are those of {@code ./cardloop bench reading} with many photos.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ReadingGateTest {
    private static final long SEED = 7;
    private static final int PHOTOS_A_LEVEL = 6;

    private final List<Trial> trials = new ArrayList<>();
    private SharedPhotos shared = new SharedPhotos(0, 0, 0);

    @BeforeAll
    void readThemAll(@TempDir Path kit) {
        System.out.println("reading gate: seed " + SEED);
        var location = new Location();
        var settings = new TesseractWorkerSettings(
                kit, 1, Duration.ofMinutes(2), 384, TesseractWorkerApplication.class.getName());
        try (var reader = new TesseractCardReader(settings)) {
            Samples.generated(PHOTOS_A_LEVEL, SEED).forEach(sample -> {
                Reading reading = reader.read(new ReadingRequest(sample.jpeg(), sample.shapes(), Proof.CALIBRATED));
                trials.add(new Trial(
                        sample, "", Duration.ZERO, reading, Duration.ZERO, Duration.ZERO, location.of(sample)));
            });
            shared = SharedPhotos.read(reader, 2, 6, SEED);
        }
    }

    private long count(Predicate<Trial> holds) {
        return trials.stream().filter(holds).count();
    }

    private static boolean is(Trial trial, Level level) {
        return trial.sample().level().equals(level.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void nearlyAllRowsAreFound() {
        List<Boolean> rows =
                trials.stream().flatMap(trial -> trial.locations().stream()).toList();

        assertThat(rows).hasSizeGreaterThan(40);
        assertThat(rows.stream().filter(found -> !found).count()).isLessThanOrEqualTo(2);
    }

    @Test
    void mostPinsAreReadExactly() {
        assertThat(trials).hasSize(4 * PHOTOS_A_LEVEL);
        assertThat(count(trial -> is(trial, Level.CLEAN) && trial.isPinExact())).isGreaterThanOrEqualTo(5);
        assertThat(count(Trial::isPinExact)).isGreaterThanOrEqualTo(21);
    }

    @Test
    void mostNumbersAreReadExactly() {
        assertThat(count(Trial::isNumberExact)).isGreaterThanOrEqualTo(20);
    }

    @Test
    void mostOfTwoCardsOnAPhotoAreFoundAndRead() {
        assertThat(shared.shown()).isEqualTo(12);
        assertThat(shared.found()).isBetween(10, 12);
        assertThat(shared.right()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void noSecondCardIsFoundWhereThereIsOne() {
        assertThat(trials)
                .allMatch(trial -> !(trial.reading() instanceof Reading.Read read)
                        || read.others().isEmpty());
    }

    @Test
    void noCodeBeyondDoubtIsWrong() {
        var codes = new CertainCodes();
        trials.forEach(trial -> codes.add(trial.sample(), trial.reading()));

        assertThat(codes.wrong()).isZero();
        assertThat(codes.certain()).isGreaterThan(12);
    }
}
