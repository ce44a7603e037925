package cardloop.reading.drawing;

import java.util.Arrays;

/** Weighted sums over neighbours, in place; outside the picture its edge goes on. */
final class Kernels {
    private Kernels() {}

    static float[] gaussian(double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        float[] weights = new float[2 * radius + 1];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double away = i - radius;
            weights[i] = (float) Math.exp(-away * away / (2 * sigma * sigma));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** One dimension of a separable sum, along (stepX, stepY). */
    static void along(float[] plane, int width, float[] weights, int stepX, int stepY) {
        float[] from = plane.clone();
        Arrays.fill(plane, 0);
        int radius = weights.length / 2;
        for (int i = -radius; i <= radius; i++) {
            add(from, plane, width, weights[i + radius], i * stepX, i * stepY);
        }
    }

    /** The mean over a line of {@code length} pixels. */
    static void shaken(float[] plane, int width, double length, double cos, double sin) {
        float[] from = plane.clone();
        Arrays.fill(plane, 0);
        int taps = (int) Math.ceil(length) + 1;
        for (int i = 0; i < taps; i++) {
            double away = (i / (taps - 1.0) - 0.5) * length;
            add(from, plane, width, 1f / taps, (int) Math.round(away * cos), (int) Math.round(away * sin));
        }
    }

    private static void add(float[] from, float[] to, int width, float weight, int dx, int dy) {
        int height = from.length / width;
        int first = Math.clamp(-dx, 0, width);
        int last = Math.clamp(width - dx, 0, width);
        for (int y = 0; y < height; y++) {
            int source = Math.clamp(y + dy, 0, height - 1) * width;
            int target = y * width;
            for (int x = 0; x < first; x++) {
                to[target + x] += weight * from[source];
            }
            for (int x = first; x < last; x++) {
                to[target + x] += weight * from[source + x + dx];
            }
            for (int x = last; x < width; x++) {
                to[target + x] += weight * from[source + width - 1];
            }
        }
    }
}
