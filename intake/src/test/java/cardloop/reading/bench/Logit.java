package cardloop.reading.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A conditional logit (McFadden, 1974): of the candidates of each choice the likeliest is the one whose evidence, weighed, is
 * greatest. Weights are found by Newton's step on one of them at a time, which a concave likelihood forgives.
 */
public final class Logit {
    private static final int SWEEPS = 100;
    private static final double LONGEST_STEP = 1;
    private static final double PRIOR = 0.001;

    private final List<Choice> choices = new ArrayList<>();

    /**
     * The evidence of each candidate.
     *
     * @param right the index of the one that is right
     */
    private record Choice(List<List<Double>> evidence, int right) {
        double[] probabilities(double[] weights) {
            double[] weighed = evidence.stream()
                    .mapToDouble(one -> Math.exp(Math.min(
                            500,
                            IntStream.range(0, weights.length)
                                    .mapToDouble(i -> weights[i] * one.get(i))
                                    .sum())))
                    .toArray();
            double sum = IntStream.range(0, weighed.length)
                    .mapToDouble(i -> weighed[i])
                    .sum();
            for (int i = 0; i < weighed.length; i++) {
                weighed[i] /= sum;
            }
            return weighed;
        }
    }

    public void add(List<List<Double>> evidence, int right) {
        choices.add(new Choice(evidence, right));
    }

    /** Something that is right or not: a choice between its evidence and none. */
    public void add(List<Double> evidence, boolean right) {
        add(List.of(evidence, evidence.stream().map(_ -> 0.0).toList()), right ? 0 : 1);
    }

    public int size() {
        return choices.size();
    }

    /** As many weights as there are kinds of evidence. */
    public double[] weights(int count) {
        double[] weights = new double[count];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int of = 0; of < count; of++) {
                weights[of] += Math.clamp(step(weights, of), -LONGEST_STEP, LONGEST_STEP);
            }
        }
        return weights;
    }

    private double step(double[] weights, int of) {
        double slope = -PRIOR * weights[of];
        double curvature = PRIOR;
        for (Choice choice : choices) {
            double[] probabilities = choice.probabilities(weights);
            double mean = 0;
            double square = 0;
            for (int i = 0; i < probabilities.length; i++) {
                double evidence = choice.evidence().get(i).get(of);
                mean += probabilities[i] * evidence;
                square += probabilities[i] * evidence * evidence;
            }
            slope += choice.evidence().get(choice.right()).get(of) - mean;
            curvature += square - mean * mean;
        }
        return slope / curvature;
    }
}
