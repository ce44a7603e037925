package cardloop.reading.cards.weighing;

import cardloop.reading.bench.Logit;
import cardloop.reading.cards.weighing.Weighing.Heard;
import java.util.List;
import java.util.stream.IntStream;

/** What a weighing heard, for fitting its weights. */
public final class WeighingEvidence {
    private WeighingEvidence() {}

    /** Adds a place to a fit, if there is something to choose and the right character is among it. */
    public static void add(Logit fit, Weighing weighing, int place, char right) {
        List<Heard> heard = weighing.heard(place);
        if (heard.size() > 1) {
            IntStream.range(0, heard.size())
                    .filter(i -> heard.get(i).value() == right)
                    .forEach(i -> fit.add(heard.stream().map(Heard::evidence).toList(), i));
        }
    }

    /** Adds a place that holds a zero or an O, if both were heard of. */
    public static void addZeroOrO(Logit fit, Weighing weighing, int place, char right) {
        if (right == '0' || right == 'O') {
            weighing.ofZero(place).ifPresent(evidence -> fit.add(evidence, right == '0'));
        }
    }
}
