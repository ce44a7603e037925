package cardloop.reading.cards.decode;

import cardloop.reading.cards.net.Posteriors;
import cardloop.reading.cards.net.Symbols;
import java.util.ArrayList;
import java.util.List;

/** Posteriors written down by hand, step by step; what a step leaves over goes to nothing. */
final class HandMadeLine {
    private final List<float[]> steps = new ArrayList<>();

    /** A step of nothing. */
    HandMadeLine nothing() {
        steps.add(new float[Symbols.COUNT]);
        return this;
    }

    /** A step on which a character is this likely. */
    HandMadeLine sees(char character, double probability) {
        return nothing().or(character, probability);
    }

    /** On the same step, another character. */
    HandMadeLine or(char character, double probability) {
        steps.getLast()[character == '-' ? Symbols.GAP : Symbols.classOf(character)] = (float) probability;
        return this;
    }

    /** Each character of a text for one step, nothing between them; a dash is a gap. */
    HandMadeLine seesAll(String text, double probability) {
        for (int i = 0; i < text.length(); i++) {
            sees(text.charAt(i), probability).nothing();
        }
        return this;
    }

    Posteriors posteriors() {
        float[] all = new float[steps.size() * Symbols.COUNT];
        for (int step = 0; step < steps.size(); step++) {
            float[] here = steps.get(step);
            float rest = 1;
            for (int symbol = 1; symbol < Symbols.COUNT; symbol++) {
                rest -= here[symbol];
                all[step * Symbols.COUNT + symbol] = here[symbol];
            }
            all[step * Symbols.COUNT + Symbols.NOTHING] = Math.max(0, rest);
        }
        return new Posteriors(all, 2);
    }
}
