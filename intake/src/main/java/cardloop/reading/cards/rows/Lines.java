package cardloop.reading.cards.rows;

import java.util.Arrays;
import java.util.List;

/**
 * The cap line and the base line of a row, each a straight line of its own, so that a row seen in perspective keeps its
 * shape. Marks that stand out, such as a comma or a bracket, weigh less with each round (iterated least squares).
 *
 * @param topSlope of the cap line; lines pass through (middle, top) and (middle, bottom)
 * @param unevenness how far marks lie off both lines, in heights (mean deviation)
 */
record Lines(double middle, double top, double topSlope, double bottom, double bottomSlope, double unevenness) {
    private static final int ROUNDS = 4;
    private static final double STEEPEST = 0.2;

    static Lines through(List<InkMark> marks) {
        double middle = marks.stream().mapToDouble(InkMark::centreX).average().orElse(0);
        double height = marks.stream().mapToDouble(InkMark::height).average().orElse(1);
        double[] tops = marks.stream().mapToDouble(InkMark::top).toArray();
        double[] bottoms = marks.stream().mapToDouble(InkMark::bottom).toArray();
        double[] xs =
                marks.stream().mapToDouble(mark -> mark.centreX() - middle).toArray();
        Line upper = Line.through(xs, tops, 0.08 * height);
        Line lower = Line.through(xs, bottoms, 0.08 * height);
        double off = (upper.off(xs, tops) + lower.off(xs, bottoms)) / 2;
        return new Lines(middle, upper.at, upper.slope, lower.at, lower.slope, off / height);
    }

    double topAt(double x) {
        return top + topSlope * (x - middle);
    }

    double bottomAt(double x) {
        return bottom + bottomSlope * (x - middle);
    }

    private record Line(double at, double slope) {

        static Line through(double[] xs, double[] ys, double scale) {
            double[] weights = new double[xs.length];
            Arrays.fill(weights, 1);
            Line line = new Line(0, 0);
            for (int round = 0; round < ROUNDS; round++) {
                line = weighted(xs, ys, weights);
                for (int i = 0; i < xs.length; i++) {
                    weights[i] = 1 / (1 + Math.abs(ys[i] - line.at - line.slope * xs[i]) / scale);
                }
            }
            return line;
        }

        private static Line weighted(double[] xs, double[] ys, double[] weights) {
            double sum = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < xs.length; i++) {
                sum += weights[i];
                x += weights[i] * xs[i];
                y += weights[i] * ys[i];
            }
            double above = 0;
            double below = 1;
            for (int i = 0; i < xs.length; i++) {
                above += weights[i] * (xs[i] - x / sum) * (ys[i] - y / sum);
                below += weights[i] * (xs[i] - x / sum) * (xs[i] - x / sum);
            }
            double slope = Math.clamp(above / below, -STEEPEST, STEEPEST);
            return new Line(y / sum - slope * x / sum, slope);
        }

        double off(double[] xs, double[] ys) {
            double sum = 0;
            for (int i = 0; i < xs.length; i++) {
                sum += Math.abs(ys[i] - at - slope * xs[i]);
            }
            return sum / xs.length;
        }
    }
}
