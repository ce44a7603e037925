package cardloop.reading.cards.net;

/**
 * What the net saw along one line: for each step the probability, 0 to 1, of each of the {@link Symbols}; they sum to 1.
 * Immutable. Prints without what was seen, because it may be a PIN.
 */
public final class Posteriors {
    private static final double PIXELS_A_STEP = 2;

    private final int steps;
    private final float[] probabilities;
    private final double pixelsAStep;

    /**
     * Takes the array as it is.
     *
     * @param probabilities step by step, {@link Symbols#COUNT} each
     * @param pixelsAStep how far apart two steps are on the line that was read, in its pixels
     */
    public Posteriors(float[] probabilities, double pixelsAStep) {
        if (probabilities.length % Symbols.COUNT != 0) {
            throw new IllegalArgumentException(probabilities.length + " is no number of whole steps");
        }
        this.steps = probabilities.length / Symbols.COUNT;
        this.probabilities = probabilities;
        this.pixelsAStep = pixelsAStep;
    }

    /** From unnormalised scores, rows of {@code classes} channels a step; several steps may share one column. */
    static Posteriors ofScores(Planes scores, int classes, double scale) {
        int stepsAColumn = scores.channels() / classes;
        int steps = scores.width() * stepsAColumn;
        float[] probabilities = new float[steps * classes];
        for (int step = 0; step < steps; step++) {
            int first = step % stepsAColumn * classes;
            softmax(scores, first, Math.floorDiv(step, stepsAColumn), probabilities, step * classes, classes);
        }
        return new Posteriors(probabilities, PIXELS_A_STEP * scale);
    }

    private static void softmax(Planes scores, int first, int column, float[] out, int to, int classes) {
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            most = Math.max(most, scores.row(first + c)[column]);
        }
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            double weight = Math.exp(scores.row(first + c)[column] - most);
            out[to + c] = (float) weight;
            sum += weight;
        }
        for (int c = 0; c < classes; c++) {
            out[to + c] /= (float) sum;
        }
    }

    public int steps() {
        return steps;
    }

    /** The probability, 0 to 1, of one of the {@link Symbols} at a step. */
    public float at(int step, int symbol) {
        return probabilities[step * Symbols.COUNT + symbol];
    }

    /** Where a step begins, in pixels from the left of the line that was read; a fraction names a place within it. */
    public double left(double step) {
        return step * pixelsAStep;
    }

    @Override
    public String toString() {
        return "Posteriors(" + steps + " steps)";
    }
}
