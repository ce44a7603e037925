package cardloop.reading.cards.decode;

import java.util.Arrays;

/**
 * All the ways one code can lie along a line (the forward and backward sums of Graves, 2006). State 2k is nothing behind k
 * characters, state 2k + 1 the character k. Sums are scaled at each step, so that a long line does not vanish.
 */
final class Lattice {
    private static final double FAINTEST = 1e-12;

    private final int[] code;
    private final Evidence evidence;
    private final int states;
    private final double[][] forward;
    private final double[] scales;

    Lattice(int[] code, Evidence evidence) {
        this.code = code.clone();
        this.evidence = evidence;
        this.states = 2 * code.length + 1;
        this.forward = new double[evidence.steps()][states];
        this.scales = new double[evidence.steps()];
        for (int step = 0; step < evidence.steps(); step++) {
            goForward(step);
        }
    }

    /** The natural logarithm of the code's probability; negative infinity when it cannot stand there. */
    double logWeight() {
        double log = 0;
        for (double scale : scales) {
            log += Math.log(scale);
        }
        double[] end = forward[forward.length - 1];
        return log + Math.log(end[states - 1] + (states > 1 ? end[states - 2] : 0));
    }

    /** The weight of each character of the alphabet at one place, all else left as it is; on a common scale. */
    double[] weightsAt(int place, double[][] backward) {
        double[] weights = new double[evidence.characters()];
        for (int character = 0; character < weights.length; character++) {
            weights[character] = substituted(place, character, backward);
        }
        return weights;
    }

    private double substituted(int place, int character, double[][] backward) {
        int state = 2 * place + 1;
        boolean joinsBefore = place > 0 && code[place - 1] != character;
        boolean joinsAfter = place + 1 < code.length && code[place + 1] != character;
        double sum = 0;
        double staying = 0;
        for (int step = 0; step < evidence.steps(); step++) {
            double entering = step > 0
                    ? forward[step - 1][state - 1] + (joinsBefore ? forward[step - 1][state - 2] : 0)
                    : place == 0 ? 1 : 0;
            staying = (staying + entering) * evidence.of(character, step) / scales[step];
            if (staying > FAINTEST) {
                sum += staying * leaving(step, state, joinsAfter ? state + 2 : state + 1, backward);
            }
        }
        return sum;
    }

    private double leaving(int step, int state, int furthest, double[][] backward) {
        if (step == evidence.steps() - 1) {
            return state == states - 2 ? 1 : 0;
        }
        double sum = 0;
        for (int next = state + 1; next <= furthest; next++) {
            sum += weight(next, step + 1) * backward[step + 1][next];
        }
        return sum / scales[step + 1];
    }

    /** For each step and state the weight of all ways from there to the end, on the scale of the forward sums. */
    double[][] backward() {
        double[][] backward = new double[evidence.steps()][states];
        int last = evidence.steps() - 1;
        Arrays.fill(backward[last], Math.max(0, states - 2), states, 1);
        for (int step = last - 1; step >= 0; step--) {
            for (int state = 0; state < states; state++) {
                double sum = 0;
                for (int next = state; next <= Math.min(states - 1, state + 2); next++) {
                    sum += follows(state, next) ? weight(next, step + 1) * backward[step + 1][next] : 0;
                }
                backward[step][state] = sum / scales[step + 1];
            }
        }
        return backward;
    }

    /** The step, with its fraction, around which a character lies. */
    double centre(int place, double[][] backward) {
        int state = 2 * place + 1;
        double sum = 0;
        double moment = 0;
        for (int step = 0; step < evidence.steps(); step++) {
            double weight = forward[step][state] * backward[step][state];
            sum += weight;
            moment += weight * (step + 0.5);
        }
        return sum > 0 ? moment / sum : 0;
    }

    private void goForward(int step) {
        double sum = 0;
        for (int state = 0; state < states; state++) {
            double reached = step == 0 && state < 2 ? 1 : 0;
            for (int from = Math.max(0, state - 2); step > 0 && from <= state; from++) {
                reached += follows(from, state) ? forward[step - 1][from] : 0;
            }
            forward[step][state] = reached * weight(state, step);
            sum += forward[step][state];
        }
        scales[step] = sum > 0 ? sum : Double.MIN_NORMAL;
        for (int state = 0; state < states; state++) {
            forward[step][state] /= scales[step];
        }
    }

    private boolean follows(int from, int state) {
        return state - from < 2 || (state % 2 == 1 && code[(state - 1) / 2] != code[(from - 1) / 2]);
    }

    private double weight(int state, int step) {
        return state % 2 == 0 ? evidence.nothing(step, state / 2) : evidence.of(code[(state - 1) / 2], step);
    }
}
