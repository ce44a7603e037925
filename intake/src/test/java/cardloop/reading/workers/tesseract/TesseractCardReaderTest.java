package cardloop.reading.workers.tesseract;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.CardPicture;
import cardloop.reading.Field;
import cardloop.reading.Glyph;
import cardloop.reading.Proof;
import cardloop.reading.Reading;
import cardloop.reading.Reading.Read;
import cardloop.reading.Reading.Unreadable;
import cardloop.reading.Reading.Why;
import cardloop.reading.ReadingRequest;
import cardloop.reading.RowReading;
import cardloop.reading.RowShape;
import cardloop.reading.cards.barcode.ZxingPicture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TesseractCardReaderTest {
    private static final String NUMBER = "4827 1930 5567 2084";
    private static final String PIN = "WXHD-42NR-FYCG";
    private static final String LETTERS_AND_DIGITS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final RowShape NUMBER_ROW = new RowShape(Field.NUMBER, "0123456789", 16, 16);
    private static final RowShape PIN_ROW = new RowShape(Field.PIN, LETTERS_AND_DIGITS, 12, 12);
    private static final Duration PATIENT = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path shared;

    @SuppressWarnings("NullAway.Init") // set before all tests
    static TesseractCardReader reader;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @BeforeAll
    static void openReader() {
        reader = new TesseractCardReader(settings(shared, 1, TesseractWorkerApplication.class));
    }

    @AfterAll
    static void closeReader() {
        reader.close();
    }

    private static TesseractWorkerSettings settings(Path folder, int workers, Class<?> main) {
        return new TesseractWorkerSettings(folder, workers, PATIENT, 384, main.getName());
    }

    private static ReadingRequest request(byte[] image) {
        return new ReadingRequest(image, List.of(NUMBER_ROW, PIN_ROW));
    }

    private static Read read(byte[] image) {
        Reading reading = reader.read(request(image));
        assertThat(reading).isInstanceOf(Read.class);
        return (Read) reading;
    }

    private static void assertBothRowsOf(byte[] image) {
        Read read = read(image);
        assertThat(read.number().reveal()).isEqualTo("4827193055672084");
        assertThat(read.pin().reveal()).isEqualTo("WXHD42NRFYCG");
    }

    @Test
    void aClearCardIsReadRowByRow() {
        assertBothRowsOf(CardPicture.of(NUMBER, PIN).jpeg());
    }

    @Test
    void lightPrintOnADarkCardIsRead() {
        assertBothRowsOf(CardPicture.lightOnDark(NUMBER, PIN).jpeg());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-14, -6, 4, 11, 90, 180, 264})
    void aCardIsReadAtAnyQuarterTurnAndSomeTilt(double degrees) {
        assertBothRowsOf(CardPicture.of(NUMBER, PIN).turned(degrees).jpeg());
    }

    @Test
    void noiseIsRead() {
        assertBothRowsOf(CardPicture.of(NUMBER, PIN).noisy(7, 18).jpeg());
    }

    @Test
    void aSmallPictureIsRead() {
        assertBothRowsOf(CardPicture.of(NUMBER, PIN).scaled(0.55).jpeg());
    }

    @Test
    void aGlyphUnderPaintIsNeverGivenWithoutDoubt() {
        byte[] image = CardPicture.of(NUMBER, PIN).covered(512, 490, 40, 70).jpeg();

        Read read = read(image);

        assertThat(read.number().reveal()).isEqualTo("4827193055672084");
        assertThat(read.pin().isAbsent() || !read.pin().doubtfulPositions().isEmpty())
                .isTrue();
    }

    @Test
    void aQrCodeVouchesForTheNumberBesideIt() {
        byte[] image = CardPicture.of(NUMBER, PIN)
                .with(ZxingPicture.qr("4827193055672084", 220), 1100, 620)
                .jpeg();

        Read read = read(image);

        assertThat(read.number().reveal()).isEqualTo("4827193055672084");
        assertThat(read.number().glyphs()).allMatch(glyph -> glyph.confidencePermille() >= 995 && !glyph.doubtful());
    }

    @Test
    void aReadingIsNeverCertainUnlessItsKindIsCalibrated() {
        byte[] image = CardPicture.of(NUMBER, PIN).jpeg();

        assertThat(read(image).certain()).isFalse();
        assertThat(reader.read(new ReadingRequest(image, List.of(NUMBER_ROW, PIN_ROW), Proof.CALIBRATED)))
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> assertThat(read.certain())
                                .isEqualTo(areAllSure(read.number()) && areAllSure(read.pin())));
    }

    /** Both readers name it, and no character is in doubt. */
    private static boolean areAllSure(RowReading row) {
        return row.doubtfulPositions().isEmpty()
                && row.glyphs().stream().allMatch(glyph -> glyph.confidencePermille() >= 985);
    }

    @Test
    void aKindWithoutANumberRowHasAnAbsentNumber() {
        Reading reading =
                reader.read(new ReadingRequest(CardPicture.of(NUMBER, PIN).jpeg(), List.of(PIN_ROW)));

        assertThat(reading).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.number().isAbsent()).isTrue();
            assertThat(read.pin().reveal()).isEqualTo("WXHD42NRFYCG");
        });
    }

    @Test
    void anEmptyTableHoldsNoRow() {
        byte[] image = CardPicture.of(" ", " ").covered(0, 0, 1400, 880).jpeg();

        assertThat(reader.read(request(image))).isEqualTo(new Unreadable(Why.NO_ROW_FOUND));
    }

    @Test
    void nothingPrintsThePin() {
        Read read = read(CardPicture.of(NUMBER, PIN).jpeg());

        assertThat(read.toString()).doesNotContain("WXHD", "value=").contains("•");
    }

    @Test
    void bytesThatAreNoPhotoAreSetAside() {
        byte[] noise = new byte[5_000];
        new Random(11).nextBytes(noise);
        byte[] cut = CardPicture.of(NUMBER, PIN).png();

        assertThat(reader.read(request(noise))).isEqualTo(new Unreadable(Why.NOT_A_PHOTO));
        assertThat(reader.read(request(new byte[0]))).isEqualTo(new Unreadable(Why.NOT_A_PHOTO));
        assertThat(reader.read(request(java.util.Arrays.copyOf(cut, 300)))).isEqualTo(new Unreadable(Why.NOT_A_PHOTO));
    }

    @Test
    void aPrintOfARowIsANewUprightPicture() throws Exception {
        byte[] image = CardPicture.of(NUMBER, PIN).turned(90).jpeg();

        byte[] crop = reader.crop(image, read(image).number().box(), 10).orElseThrow();

        var picture = ImageIO.read(new ByteArrayInputStream(crop));
        assertThat(picture.getWidth()).isGreaterThan(5 * picture.getHeight());
    }

    @Test
    void aCoveredPhotoNoLongerShowsItsPin() {
        byte[] image = CardPicture.of(NUMBER, PIN).jpeg();

        byte[] covered =
                reader.covered(image, List.of(read(image).pin().box()), 1400).orElseThrow();

        Read again = read(covered);
        assertThat(again.number().reveal()).isEqualTo("4827193055672084");
        assertThat(again.pin().reveal()).isNotEqualTo("WXHD42NRFYCG");
    }

    @Test
    void aPrintOfSomethingElseIsEmpty() {
        assertThat(reader.covered("no photo".getBytes(StandardCharsets.UTF_8), List.of(), 500))
                .isEmpty();
    }

    @Test
    void aPhotoWhoseWorkerIsKilledIsReadByTheNext() throws Exception {
        try (var hesitant = new TesseractCardReader(settings(folder, 1, HesitantWorkerApplication.class));
                var threads = Executors.newSingleThreadExecutor()) {
            Future<Reading> reading = threads.submit(
                    () -> hesitant.read(request(CardPicture.of(NUMBER, PIN).jpeg())));
            awaitFile(folder.resolve(HesitantWorkerApplication.TAKEN));

            hesitant.workerPids().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));

            assertThat(reading.get())
                    .isInstanceOfSatisfying(
                            Read.class, read -> assertThat(read.pin().reveal()).isEqualTo("WXHD42NRFYCG"));
        }
    }

    @SuppressWarnings("ThreadJoinLoop")
    private static void awaitFile(Path file) throws InterruptedException {
        while (!Files.exists(file)) {
            Thread.sleep(10);
        }
    }

    @Test
    void aPhotoThatKillsTwoWorkersIsSetAside() throws Exception {
        try (var dying = new TesseractCardReader(settings(folder, 1, DyingWorkerApplication.class))) {
            assertThat(dying.read(request(CardPicture.of(NUMBER, PIN).jpeg())))
                    .isEqualTo(new Unreadable(Why.WORKER_LOST));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith(DyingWorkerApplication.TRACE)))
                    .hasSize(2);
        }
    }

    @Test
    void aPhotoThatTakesTooLongIsSetAside() {
        var impatient = new TesseractWorkerSettings(
                folder, 1, Duration.ofMillis(300), 384, SilentWorkerApplication.class.getName());
        try (var slow = new TesseractCardReader(impatient)) {
            assertThat(slow.read(request(new byte[10]))).isEqualTo(new Unreadable(Why.TOO_SLOW));
        }
    }

    @Test
    void aWorkerThatGrowsTooLargeIsKilled() {
        var frugal = new TesseractWorkerSettings(folder, 1, PATIENT, 100, HungryWorkerApplication.class.getName());
        try (var hungry = new TesseractCardReader(frugal)) {
            assertThat(hungry.read(request(new byte[10]))).isEqualTo(new Unreadable(Why.WORKER_LOST));
        }
    }

    @Test
    void aWorkerThatCannotStartLeavesThePhotoUnread() {
        var nothing = new TesseractWorkerSettings(folder, 1, PATIENT, 384, "cardloop.NoSuchApplication");
        try (var broken = new TesseractCardReader(nothing)) {
            assertThat(broken.read(request(new byte[10]))).isEqualTo(new Unreadable(Why.READER_UNAVAILABLE));
        }
    }

    @Test
    void whereNoWorkerComesUpPhotosDoNotWaitForOneMoreEach() throws Exception {
        var now = new AtomicLong();
        try (var broken = new TesseractCardReader(settings(folder, 1, StillbornWorkerApplication.class), now::get)) {
            for (int photo = 0; photo < 5; photo++) {
                assertThat(broken.read(request(new byte[10]))).isEqualTo(new Unreadable(Why.READER_UNAVAILABLE));
            }
            assertThat(StillbornWorkerApplication.births(folder)).isEqualTo(2);

            for (int births : new int[] {3, 3, 4, 4, 4, 4, 5}) {
                now.addAndGet(Duration.ofSeconds(1).toNanos());
                broken.read(request(new byte[10]));
                broken.read(request(new byte[10]));
                assertThat(StillbornWorkerApplication.births(folder)).isEqualTo(births);
            }
        }
    }

    @Test
    void whileOneWorkerIsUpAnotherIsTriedForEveryPhoto() throws Exception {
        ReadingRequest request = request(CardPicture.of(NUMBER, PIN).jpeg());
        try (var threads = Executors.newSingleThreadExecutor();
                var flickering =
                        new TesseractCardReader(settings(folder, 2, FlickeringWorkerApplication.class), () -> 0)) {
            threads.execute(() -> flickering.read(request));
            awaitFile(folder.resolve(HesitantWorkerApplication.TAKEN));

            assertThat(flickering.read(request)).isEqualTo(new Unreadable(Why.READER_UNAVAILABLE));
            assertThat(flickering.read(request)).isInstanceOf(Read.class);
        }
    }

    @Test
    void twentyPhotosGoThroughTwoWorkersAndNoWorkerOutlivesTheReader() throws Exception {
        List<Long> pids;
        var random = new Random(5);
        try (var pool = new TesseractCardReader(settings(folder, 2, TesseractWorkerApplication.class));
                var threads = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<Reading>>();
            var numbers = new ArrayList<String>();
            for (int i = 0; i < 20; i++) {
                String number = Long.toString(1_000_000_000_000_000L + random.nextLong(8_000_000_000_000_000L));
                numbers.add(number);
                byte[] image = CardPicture.of(number, PIN).jpeg();
                tasks.add(() -> pool.read(request(image)));
            }
            List<Future<Reading>> readings = threads.invokeAll(tasks);
            for (int i = 0; i < 20; i++) {
                String number = numbers.get(i);
                assertThat(readings.get(i).get())
                        .isInstanceOfSatisfying(
                                Read.class,
                                read -> assertThat(read.number().reveal()).isEqualTo(number));
            }
            pids = pool.workerPids();
        }
        assertThat(pids).hasSizeBetween(1, 2);
        for (long pid : pids) {
            ProcessHandle.of(pid).ifPresent(worker -> worker.onExit().join());
        }
    }

    @Test
    void everyGlyphStandsWhereItWasPrinted() {
        Read read = read(CardPicture.of(NUMBER, PIN).jpeg());

        List<Glyph> glyphs = read.number().glyphs();
        for (int i = 1; i < glyphs.size(); i++) {
            assertThat(glyphs.get(i).box().centreX())
                    .isGreaterThan(glyphs.get(i - 1).box().centreX());
        }
        assertThat(glyphs.getFirst().box().centreX()).isBetween(325.0, 375.0);
        assertThat(glyphs.getFirst().box().centreY()).isBetween(280.0, 335.0);
    }
}
