package cardloop.reading.cards.decode;

import cardloop.reading.RowShape;
import cardloop.reading.cards.net.Posteriors;
import cardloop.reading.cards.net.Symbols;
import java.util.Arrays;

/** What a line says about codes of one shape: at each step the weight of nothing, and of each character of the alphabet. */
final class Evidence {
    private static final double MOST_RAISED = 1000;
    private static final double ODD_GAP = 0.03;

    private final Posteriors posteriors;
    private final RowShape shape;
    private final int[] symbols;
    private final double[][] weights;

    private Evidence(Posteriors posteriors, RowShape shape) {
        this.posteriors = posteriors;
        this.shape = shape;
        this.symbols = shape.alphabet()
                .chars()
                .map(character -> Symbols.classOf((char) character))
                .filter(symbol -> symbol >= 0)
                .distinct()
                .toArray();
        this.weights = new double[posteriors.steps()][symbols.length];
        int[] twins = twinsOutside();
        for (int step = 0; step < weights.length; step++) {
            for (int i = 0; i < symbols.length; i++) {
                weights[step][i] = posteriors.at(step, symbols[i])
                        + (twins[i] == Symbols.NOTHING ? 0 : posteriors.at(step, twins[i]));
            }
        }
    }

    /** As the net saw it; characters outside the alphabet keep what they got, unless they print like one of it. */
    static Evidence asSeen(Posteriors posteriors, RowShape shape) {
        return new Evidence(posteriors, shape);
    }

    /**
     * What the net gave to characters outside the alphabet goes to those inside, in proportion: something stands there, and
     * it can have no other name. What had no chance gets none, and a thousandfold is the most.
     */
    static Evidence under(RowShape shape, Posteriors posteriors) {
        var evidence = new Evidence(posteriors, shape);
        for (int step = 0; step < evidence.steps(); step++) {
            evidence.raise(step);
        }
        return evidence;
    }

    /** For each character of the alphabet the symbol of its twin that is not in it; nothing for most. */
    private int[] twinsOutside() {
        String alphabet = shape.alphabet();
        return Arrays.stream(symbols)
                .map(symbol -> Symbols.TWINS.stream()
                        .filter(pair -> pair.indexOf(Symbols.characterOf(symbol)) >= 0)
                        .flatMapToInt(String::chars)
                        .filter(twin -> alphabet.indexOf(twin) < 0)
                        .map(twin -> Symbols.classOf((char) twin))
                        .findFirst()
                        .orElse(Symbols.NOTHING))
                .toArray();
    }

    private void raise(int step) {
        double all = 1.0 - posteriors.at(step, Symbols.NOTHING) - posteriors.at(step, Symbols.GAP);
        double inside = 0;
        for (double weight : weights[step]) {
            inside += weight;
        }
        if (inside > 0 && all > inside) {
            double factor = Math.min(all / inside, MOST_RAISED);
            for (int i = 0; i < symbols.length; i++) {
                weights[step][i] *= factor;
            }
        }
    }

    int steps() {
        return weights.length;
    }

    /** How many characters the alphabet has; they are counted from 0. */
    int characters() {
        return symbols.length;
    }

    char character(int index) {
        return Symbols.characterOf(symbols[index]);
    }

    /** The weight of a character at a step. */
    double of(int index, int step) {
        return weights[step][index];
    }

    /** The weight of no character at a step behind so many characters: a gap counts in full where one may be. */
    double nothing(int step, int before) {
        double gap = posteriors.at(step, Symbols.GAP);
        return posteriors.at(step, Symbols.NOTHING) + (shape.mayPauseAfter(before) ? gap : ODD_GAP * gap);
    }

    double left(double step) {
        return posteriors.left(step);
    }
}
