package cardloop.reading.workers.tesseract;

import cardloop.reading.CardPicture;
import cardloop.reading.Field;
import cardloop.reading.Reading;
import cardloop.reading.Reading.Why;
import cardloop.reading.ReadingRequest;
import cardloop.reading.RowShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads many pictures while worker processes are killed by SIGSEGV under way, as native code would do to them. */
final class KilledWorkersRun {
    private static final RowShape PIN = new RowShape(Field.PIN, "0123456789", 12, 12);
    private static final int FEW_RIGHT = 9;

    private final TesseractCardReader reader;
    private final Random random;

    private KilledWorkersRun(TesseractCardReader reader, long seed) {
        this.reader = reader;
        this.random = new Random(seed);
    }

    /**
     * What became of the pictures.
     *
     * @param read those whose own PIN was read, a few characters aside
     * @param strange those answered with something that is not theirs
     * @param setAside the others, by reason
     * @param killed workers that got a signal
     */
    record Result(int read, int strange, Map<Why, Integer> setAside, int killed) {
        int answered() {
            return read
                    + strange
                    + setAside.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    static Result of(Path folder, long seed, int pictures, int kills) throws InterruptedException, ExecutionException {
        var settings = new TesseractWorkerSettings(
                folder, 2, Duration.ofMinutes(2), 384, TesseractWorkerApplication.class.getName());
        try (var reader = new TesseractCardReader(settings);
                var threads = Executors.newFixedThreadPool(2)) {
            return new KilledWorkersRun(reader, seed).run(threads, pictures, kills);
        }
    }

    private Result run(ExecutorService threads, int pictures, int kills)
            throws InterruptedException, ExecutionException {
        List<Integer> fatal =
                random.ints(0, pictures).distinct().limit(kills).boxed().toList();
        List<Callable<Reading>> tasks = new ArrayList<>();
        List<String> pins = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            String pin = Long.toString(random.nextLong(100_000_000_000L, 1_000_000_000_000L));
            int victim = random.nextInt(2);
            boolean isFatal = fatal.contains(i);
            pins.add(pin);
            tasks.add(() -> {
                byte[] image = CardPicture.of("", pin).scaled(0.5).jpeg();
                if (isFatal) {
                    kill(victim);
                }
                return reader.read(new ReadingRequest(image, List.of(PIN)));
            });
        }
        return counted(threads.invokeAll(tasks), pins, fatal.size());
    }

    /** The other thread is most likely in the middle of a picture. */
    private void kill(int victim) {
        List<Long> pids = reader.workerPids();
        if (!pids.isEmpty()) {
            try {
                new ProcessBuilder("kill", "-SEGV", Long.toString(pids.get(victim % pids.size()))).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Result counted(List<Future<Reading>> readings, List<String> pins, int killed)
            throws InterruptedException, ExecutionException {
        int read = 0;
        int strange = 0;
        var setAside = new TreeMap<Why, Integer>();
        for (int i = 0; i < pins.size(); i++) {
            String pin = pins.get(i);
            switch (readings.get(i).get()) {
                case Reading.Read seen when right(seen.pin().reveal(), pin) >= FEW_RIGHT -> read++;
                case Reading.Read _ -> strange++;
                case Reading.Unreadable(Why why) -> setAside.merge(why, 1, Integer::sum);
            }
        }
        return new Result(read, strange, setAside, killed);
    }

    private static int right(String seen, String pin) {
        int right = 0;
        for (int i = 0; i < Math.min(seen.length(), pin.length()); i++) {
            right += seen.charAt(i) == pin.charAt(i) ? 1 : 0;
        }
        return right;
    }
}
