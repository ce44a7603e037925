package cardloop.reading.cards.weighing;

import java.util.List;

/** How much each kind of evidence counts, in log-odds. */
public record Weights(List<Double> each) {
    public Weights {
        each = List.copyOf(each);
    }

    public static Weights of(Double... each) {
        return new Weights(List.of(each));
    }

    /** All evidence together, given in the order of the weights. */
    public double sum(List<Double> evidence) {
        double sum = 0;
        for (int i = 0; i < evidence.size(); i++) {
            sum += each.get(i) * evidence.get(i);
        }
        return sum;
    }

    /** The same as a probability, 0 to 1. */
    public double probability(List<Double> evidence) {
        return 1 / (1 + Math.exp(-sum(evidence)));
    }
}
