package cardloop.bench;

import java.util.Locale;

/** What a figure is to keep to. Told beside it, and no more: a timing fails nothing. */
sealed interface Bound {
    boolean isKeptBy(Figures figures);

    String told();

    /** At most so much of the baseline's time, measured in the same rounds. */
    record OfBaseline(double ratio) implements Bound {
        @Override
        public boolean isKeptBy(Figures figures) {
            return figures.ratio().orElse(Double.MAX_VALUE) <= ratio;
        }

        @Override
        public String told() {
            return String.format(Locale.ROOT, "<= %.1f x", ratio);
        }
    }

    /** At most so many nanoseconds an operation. */
    record Nanos(double nanos) implements Bound {
        @Override
        public boolean isKeptBy(Figures figures) {
            return figures.nanos() <= nanos;
        }

        @Override
        public String told() {
            return String.format(Locale.ROOT, "<= %.0f ns", nanos);
        }
    }

    /** Told for comparison only. */
    record Free() implements Bound {
        @Override
        public boolean isKeptBy(Figures figures) {
            return true;
        }

        @Override
        public String told() {
            return "";
        }
    }
}
