package cardloop.reading.cards.net;

import java.util.Arrays;

/** One step of the net. */
sealed interface Layer {
    Planes applied(Planes in);

    /** A convolution; what comes out below zero becomes zero. */
    record Rectified(Convolution convolution) implements Layer {
        @Override
        public Planes applied(Planes in) {
            Planes out = convolution.applied(in);
            for (float[] row : out.rows()) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = Math.max(0, row[x]);
                }
            }
            return out;
        }
    }

    /** What comes in, plus what a rectified convolution makes of it; as many channels as before. */
    record Residual(Rectified rectified) implements Layer {
        @Override
        public Planes applied(Planes in) {
            Planes out = rectified.applied(in);
            for (int row = 0; row < out.rows().length; row++) {
                add(out.rows()[row], in.rows()[row], out.width());
            }
            return out;
        }

        private static void add(float[] sum, float[] more, int width) {
            for (int x = 0; x < width; x++) {
                sum[x] += more[x];
            }
        }
    }

    /** A convolution and nothing else. */
    record Linear(Convolution convolution) implements Layer {
        @Override
        public Planes applied(Planes in) {
            return convolution.applied(in);
        }
    }

    /** The greatest of each {@code high} x {@code wide} values. */
    record Pool(int high, int wide) implements Layer {
        @Override
        public Planes applied(Planes in) {
            Planes out = Planes.blank(in.channels(), Math.floorDiv(in.height(), high), Math.floorDiv(in.width(), wide));
            for (float[] row : out.rows()) {
                Arrays.fill(row, Float.NEGATIVE_INFINITY);
            }
            for (int channel = 0; channel < out.channels(); channel++) {
                for (int y = 0; y < out.height() * high; y++) {
                    raise(out.row(channel, Math.floorDiv(y, high)), in.row(channel, y));
                }
            }
            return out;
        }

        private void raise(float[] most, float[] row) {
            for (int x = 0; x < most.length; x++) {
                float here = most[x];
                for (int dx = 0; dx < wide; dx++) {
                    here = Math.max(here, row[x * wide + dx]);
                }
                most[x] = here;
            }
        }
    }

    /** Rows become channels: from here on the line is one row high. */
    record Fold() implements Layer {
        @Override
        public Planes applied(Planes in) {
            return in.folded();
        }
    }
}
