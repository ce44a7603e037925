package cardloop.reading.cards.net;

import java.util.Arrays;

/**
 * A convolution that keeps width and height; beyond the edges lies zero. Works on whole rows, four at a time, so that the
 * compiler turns the inner loop into vector instructions; eight at a time it did not. Fused multiply-add makes it a quarter
 * faster where the processor has it (x86-64 since 2013, all arm64) and far slower where not.
 */
final class Convolution {
    private static final int TOGETHER = 4;

    private final Shape shape;
    private final float[][] weights;
    private final float[] bias;
    private final int sources;

    /**
     * @param weights for each output channel: input channel by input channel, row by row of the kernel
     * @param bias one for each output channel, of which there is an even number
     */
    Convolution(Shape shape, float[][] weights, float[] bias) {
        if (weights.length % 2 != 0 || weights.length != bias.length) {
            throw new IllegalArgumentException("an even number of output channels is needed, not " + weights.length);
        }
        this.shape = shape;
        this.bias = bias;
        this.sources = Math.ceilDiv(shape.weightsAnOutput(), TOGETHER) * TOGETHER;
        this.weights = new float[weights.length][];
        Arrays.setAll(this.weights, output -> Arrays.copyOf(weights[output], sources));
    }

    Planes applied(Planes in) {
        if (in.channels() != shape.channels()) {
            throw new IllegalArgumentException(in.channels() + " channels for " + shape);
        }
        Planes out = Planes.blank(bias.length, in.height(), in.width());
        float[][][] shifted = shifted(in);
        float[] zero = new float[in.width()];
        for (int y = 0; y < in.height(); y++) {
            float[][] rows = rowsFor(y, in, shifted, zero);
            for (int output = 0; output < bias.length; output += 2) {
                sum(out.row(output, y), out.row(output + 1, y), rows, output);
            }
        }
        return out;
    }

    /** All rows once for each column of the kernel, moved so that all are read at the same index. */
    private float[][][] shifted(Planes in) {
        float[][][] shifted = new float[shape.wide()][][];
        for (int column = 0; column < shape.wide(); column++) {
            int by = (column - shape.wide() / 2) * shape.dilation();
            shifted[column] = by == 0 ? in.rows() : moved(in, by);
        }
        return shifted;
    }

    private static float[][] moved(Planes in, int by) {
        float[][] moved = new float[in.rows().length][in.width()];
        int kept = Math.max(0, in.width() - Math.abs(by));
        for (int row = 0; row < moved.length; row++) {
            if (kept > 0) {
                System.arraycopy(in.rows()[row], Math.max(0, by), moved[row], Math.max(0, -by), kept);
            }
        }
        return moved;
    }

    private float[][] rowsFor(int y, Planes in, float[][][] shifted, float[] zero) {
        float[][] rows = new float[sources][];
        int next = 0;
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int dy = -(shape.high() / 2); dy <= shape.high() / 2; dy++) {
                boolean inside = y + dy >= 0 && y + dy < in.height();
                for (int column = 0; column < shape.wide(); column++) {
                    rows[next++] = inside ? shifted[column][channel * in.height() + y + dy] : zero;
                }
            }
        }
        Arrays.fill(rows, next, sources, zero);
        return rows;
    }

    private void sum(float[] first, float[] second, float[][] rows, int output) {
        Arrays.fill(first, bias[output]);
        Arrays.fill(second, bias[output + 1]);
        float[] a = weights[output];
        float[] b = weights[output + 1];
        for (int k = 0; k < sources; k += TOGETHER) {
            add(first, rows[k], rows[k + 1], rows[k + 2], rows[k + 3], a, k);
            add(second, rows[k], rows[k + 1], rows[k + 2], rows[k + 3], b, k);
        }
    }

    private static void add(float[] sum, float[] r0, float[] r1, float[] r2, float[] r3, float[] weights, int k) {
        float w0 = weights[k];
        float w1 = weights[k + 1];
        float w2 = weights[k + 2];
        float w3 = weights[k + 3];
        for (int x = 0; x < sum.length; x++) {
            sum[x] = Math.fma(w3, r3[x], Math.fma(w2, r2[x], Math.fma(w1, r1[x], Math.fma(w0, r0[x], sum[x]))));
        }
    }

    /**
     * What a kernel looks like.
     *
     * @param channels of the input
     * @param high rows of the kernel, odd
     * @param wide columns of the kernel, odd
     * @param dilation how far apart its columns are, in pixels
     */
    record Shape(int channels, int high, int wide, int dilation) {
        int weightsAnOutput() {
            return channels * high * wide;
        }
    }
}
