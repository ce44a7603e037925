package cardloop.reading.cards.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cardloop.reading.Field;
import cardloop.reading.RowShape;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** On lines so short that every path can be walked, the search finds what walking them all finds. */
class ExhaustiveSearchTest {
    private static final long SEED = 20261125;
    private static final String SYMBOLS = "_-AB";
    private static final int STEPS = 5;
    private static final int LINES = 300;

    private final Random random = new Random(SEED);

    @Test
    void theSearchFindsTheLikeliestCodesAndTheirProbabilities() {
        for (int line = 0; line < LINES; line++) {
            double[][] weights = randomWeights();
            Map<String, Double> all = walked(weights);
            var shape = new RowShape(Field.PIN, "AB", 1, 3);
            List<ReadCode> found = BeamSearch.best(handMade(weights), shape, 4);
            List<String> expected = all.entrySet().stream()
                    .filter(code -> shape.fits(code.getKey().length()))
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                    .limit(4)
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(found)
                    .as("line %d of seed %d", line, SEED)
                    .extracting(ReadCode::reveal)
                    .isEqualTo(expected);
            found.forEach(code -> {
                assertThat(code.probability()).isCloseTo(all.getOrDefault(code.reveal(), 0.0), within(1e-5));
                assertThatCharactersAreWeighed(code, all);
            });
        }
    }

    private static void assertThatCharactersAreWeighed(ReadCode code, Map<String, Double> all) {
        String text = code.reveal();
        for (int place = 0; place < text.length(); place++) {
            double other = all.getOrDefault(
                    text.substring(0, place) + (text.charAt(place) == 'A' ? 'B' : 'A') + text.substring(place + 1),
                    0.0);
            double own = all.getOrDefault(text, 0.0);
            assertThat(code.characters().get(place).posterior()).isCloseTo(own / (own + other), within(1e-4));
        }
    }

    private double[][] randomWeights() {
        double[][] weights = new double[STEPS][SYMBOLS.length()];
        for (double[] step : weights) {
            double sum = 0;
            for (int symbol = 0; symbol < step.length; symbol++) {
                step[symbol] = 0.02 + Math.pow(random.nextDouble(), 3);
                sum += step[symbol];
            }
            for (int symbol = 0; symbol < step.length; symbol++) {
                step[symbol] /= sum;
            }
        }
        return weights;
    }

    private static cardloop.reading.cards.net.Posteriors handMade(double[][] weights) {
        var line = new HandMadeLine();
        for (double[] step : weights) {
            line.nothing().or('-', step[1]).or('A', step[2]).or('B', step[3]);
        }
        return line.posteriors();
    }

    /** Every path, its probability added to the code it spells. */
    private static Map<String, Double> walked(double[][] weights) {
        var all = new TreeMap<String, Double>();
        int paths = (int) Math.pow(SYMBOLS.length(), STEPS);
        for (int path = 0; path < paths; path++) {
            double probability = 1;
            var text = new StringBuilder();
            int before = -1;
            int rest = path;
            for (int step = 0; step < STEPS; step++) {
                int symbol = rest % SYMBOLS.length();
                rest /= SYMBOLS.length();
                probability *= weights[step][symbol];
                if (symbol > 1 && symbol != before) {
                    text.append(SYMBOLS.charAt(symbol));
                }
                before = symbol;
            }
            all.merge(text.toString(), probability, Double::sum);
        }
        return all;
    }
}
