package cardloop.reading.bench;

/** What a count of failures allows to say about their rate (Clopper and Pearson, 1934, one-sided). */
final class WrongBound {
    private static final double DOUBT = 0.05;
    private static final int HALVINGS = 60;

    private WrongBound() {}

    /** The rate that is not exceeded with 95 % confidence; 1 when nothing was tried. With 0 failures about 3 in {@code tried}. */
    static double upper(int failed, int tried) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS && failed < tried; i++) {
            double middle = (low + high) / 2;
            if (atMost(failed, tried, middle) > DOUBT) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Probability of at most so many failures at a rate. */
    private static double atMost(int failed, int tried, double rate) {
        double term = tried * Math.log1p(-rate);
        double sum = Math.exp(term);
        for (int i = 1; i <= failed; i++) {
            term += Math.log((tried - i + 1.0) / i) + Math.log(rate) - Math.log1p(-rate);
            sum += Math.exp(term);
        }
        return sum;
    }
}
