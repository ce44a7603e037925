package cardloop.reading.bench;

import cardloop.reading.Reading;
import cardloop.reading.RowReading;
import cardloop.reading.bench.Sample.Row;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/** Codes that were read beyond doubt, numbers and PINs each by itself, and those of them that are wrong. */
final class CertainCodes {
    private final Map<String, Count> levels = new TreeMap<>();
    private Count all = Count.NONE;

    void add(Sample sample, Reading reading) {
        if (reading instanceof Reading.Read read) {
            add(sample, sample.number(), read.number());
            add(sample, sample.pin(), read.pin());
        } else {
            add(sample, sample.number(), RowReading.absent());
            add(sample, sample.pin(), RowReading.absent());
        }
    }

    private void add(Sample sample, Row printed, RowReading read) {
        if (printed.ifPrinted().isPresent()) {
            Count one = Count.of(read, printed.code());
            all = all.plus(one);
            levels.merge(sample.level(), one, Count::plus);
        }
    }

    int certain() {
        return all.certain;
    }

    int wrong() {
        return all.wrong;
    }

    void print(PrintStream out) {
        levels.forEach((level, count) -> out.printf("%-9s %s%n", level, count));
        out.printf("%-9s %s%n", "codes", all);
    }

    /** Of so many codes. */
    private record Count(int codes, int certain, int wrong) {
        static final Count NONE = new Count(0, 0, 0);

        static Count of(RowReading read, String truth) {
            boolean certain = read.isBeyondDoubt();
            return new Count(1, certain ? 1 : 0, certain && !read.reveal().equals(truth) ? 1 : 0);
        }

        Count plus(Count other) {
            return new Count(codes + other.codes, certain + other.certain, wrong + other.wrong);
        }

        @Override
        public String toString() {
            return "certain %d of %d, of them wrong %d: at most %.3f %% with 95 %% confidence"
                    .formatted(certain, codes, wrong, 100 * WrongBound.upper(wrong, certain));
        }
    }
}
