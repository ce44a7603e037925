package cardloop.reading.cards.weighing;

/**
 * How the ink of a glyph is spread over its cell.
 *
 * @param width logarithm of the standard deviation along the row, in pixels
 * @param upright kurtosis across the row: 1 with all ink in its top and bottom, about 1.8 with straight sides
 * @param middle the darkness, 0 to 1, around its centre of gravity
 */
record InkSpread(double width, double upright, double middle) {
    /** What is lighter is paper. */
    private static final double FAINT = 0.2;

    /** In standard deviations. */
    private static final double AROUND = 0.6;

    /** No glyph is narrower, in pixels. */
    private static final double NARROWEST = 0.1;

    /** Of a cell, 0 for its paper and 1 for its ink, row by row. */
    static InkSpread of(float[] dark, int width) {
        double[] columns = new double[width];
        double[] rows = new double[dark.length / width];
        for (int i = 0; i < dark.length; i++) {
            double ink = dark[i] < FAINT ? 0 : dark[i];
            columns[i % width] += ink;
            rows[i / width] += ink;
        }
        Profile along = Profile.of(columns);
        Profile down = Profile.of(rows);
        return new InkSpread(Math.log(along.deviation()), down.kurtosis(), darkness(dark, width, along, down));
    }

    private static double darkness(float[] dark, int width, Profile along, Profile down) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < dark.length; i++) {
            if (Math.hypot(along.deviations(i % width), down.deviations(i / width)) < AROUND) {
                sum += dark[i] < FAINT ? 0 : dark[i];
                count++;
            }
        }
        return sum / Math.max(1, count);
    }

    private record Profile(double mean, double deviation, double kurtosis) {
        static Profile of(double[] ink) {
            double all = 1e-6;
            double mean = 0;
            for (int i = 0; i < ink.length; i++) {
                all += ink[i];
                mean += i * ink[i];
            }
            mean /= all;
            double second = 0;
            double fourth = 0;
            for (int i = 0; i < ink.length; i++) {
                double square = (i - mean) * (i - mean);
                second += square * ink[i] / all;
                fourth += square * square * ink[i] / all;
            }
            double deviation = Math.max(NARROWEST, Math.sqrt(second));
            return new Profile(mean, deviation, fourth / Math.pow(deviation, 4));
        }

        double deviations(int at) {
            return (at - mean) / deviation;
        }
    }
}
