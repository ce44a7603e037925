package cardloop.reading.bench;

import cardloop.reading.Glyph;
import cardloop.reading.RowReading;
import java.io.PrintStream;

/** Whether characters are right as often as their confidence says. */
final class Reliability {
    private static final int BINS = 12;
    private static final int[] FROM = {0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 990, 999, 1001};

    private final long[] stated = new long[BINS];
    private final int[] right = new int[BINS];
    private final int[] seen = new int[BINS];

    void add(RowReading row, String truth) {
        if (row.glyphs().size() != truth.length()) {
            return;
        }
        for (int i = 0; i < truth.length(); i++) {
            Glyph glyph = row.glyphs().get(i);
            int bin = bin(glyph.confidencePermille());
            stated[bin] += glyph.confidencePermille();
            seen[bin]++;
            right[bin] += glyph.value() == truth.charAt(i) ? 1 : 0;
        }
    }

    private static int bin(int permille) {
        int bin = 0;
        while (permille >= FROM[bin + 1]) {
            bin++;
        }
        return bin;
    }

    void print(PrintStream out) {
        out.println("confidence, permille   stated on average   true   characters");
        for (int bin = 0; bin < BINS; bin++) {
            if (seen[bin] > 0) {
                out.printf(
                        "  %4d-%-4d             %13.1f   %6.1f   %8d%n",
                        FROM[bin],
                        FROM[bin + 1] - 1,
                        stated[bin] / (double) seen[bin],
                        1000.0 * right[bin] / seen[bin],
                        seen[bin]);
            }
        }
    }
}
