package cardloop.reading.cards.decode;

import cardloop.reading.RowShape;
import cardloop.reading.cards.decode.ReadCharacter.Alternative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A code that a search found, with its exact weight.
 *
 * @param logWeight natural logarithm of its probability under the shape
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Spelling(int[] code, Lattice lattice, Evidence evidence, double logWeight, boolean fitsCheck) {
    private static final double LEAST_TOLD = 1e-4;
    private static final double WIDEST = 0.65;

    static Spelling of(int[] code, Evidence evidence, RowShape shape) {
        var lattice = new Lattice(code, evidence);
        return new Spelling(
                code, lattice, evidence, lattice.logWeight(), shape.check().fits(text(code, evidence)));
    }

    private static String text(int[] code, Evidence evidence) {
        var text = new StringBuilder(code.length);
        for (int character : code) {
            text.append(evidence.character(character));
        }
        return text.toString();
    }

    /** As it is told to others. */
    ReadCode told(double share, Evidence asSeen) {
        double[][] backward = lattice.backward();
        double[] centres = new double[code.length];
        for (int place = 0; place < code.length; place++) {
            centres[place] = lattice.centre(place, backward);
        }
        var characters = new ArrayList<ReadCharacter>(code.length);
        for (int place = 0; place < code.length; place++) {
            characters.add(character(place, centres, lattice.weightsAt(place, backward)));
        }
        double probability = Math.exp(new Lattice(code, asSeen).logWeight());
        return new ReadCode(characters, Math.clamp(probability, 0, 1), share);
    }

    private ReadCharacter character(int place, double[] centres, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        var alternatives = new ArrayList<Alternative>();
        for (int other = 0; other < weights.length; other++) {
            if (other != code[place] && weights[other] >= LEAST_TOLD * sum) {
                alternatives.add(new Alternative(evidence.character(other), weights[other] / sum));
            }
        }
        alternatives.sort(Comparator.comparingDouble(Alternative::probability).reversed());
        double half = WIDEST * pitch(centres);
        double left = place == 0 ? centres[0] - half : (centres[place - 1] + centres[place]) / 2;
        double right = place == code.length - 1 ? centres[place] + half : (centres[place] + centres[place + 1]) / 2;
        return new ReadCharacter(
                evidence.character(code[place]),
                sum > 0 ? Math.clamp(weights[code[place]] / sum, 0, 1) : 0,
                List.copyOf(alternatives),
                evidence.left(Math.max(left, Math.max(0, centres[place] - half))),
                evidence.left(Math.min(right, Math.min(evidence.steps(), centres[place] + half))));
    }

    /** The usual distance of two neighbours, in steps. */
    private static double pitch(double[] centres) {
        double[] distances = new double[Math.max(1, centres.length - 1)];
        distances[0] = 6;
        for (int i = 0; i + 1 < centres.length; i++) {
            distances[i] = centres[i + 1] - centres[i];
        }
        Arrays.sort(distances);
        return Math.max(2, distances[distances.length / 2]);
    }

    @Override
    public String toString() {
        return "Spelling(•)";
    }
}
