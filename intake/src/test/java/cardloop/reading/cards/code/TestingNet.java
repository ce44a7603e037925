package cardloop.reading.cards.code;

import cardloop.reading.cards.net.Posteriors;
import cardloop.reading.cards.net.Symbols;
import cardloop.reading.picture.GreyImage;
import java.util.Arrays;

/**
 * A net that sees one text on every line: each character for two steps, then nothing for one. A blank is a gap, a small
 * letter its capital seen half, {@code _} a place where something stands that may be anything.
 */
final class TestingNet implements NetReader {
    private static final float CLEAR = 0.9999f;
    private static final float HALF = 0.55f;

    private final String text;

    TestingNet(String text) {
        this.text = text;
    }

    @Override
    public Posteriors posteriors(GreyImage line) {
        int steps = 3 * text.length() + 2;
        float[] probabilities = new float[steps * Symbols.COUNT];
        for (int step = 0; step < steps; step++) {
            float[] here = step % 3 == 0 || step > 3 * text.length()
                    ? sure(Symbols.NOTHING)
                    : seen(text.charAt((step - 1) / 3));
            System.arraycopy(here, 0, probabilities, step * Symbols.COUNT, Symbols.COUNT);
        }
        return new Posteriors(probabilities, line.width() / (double) steps);
    }

    private static float[] seen(char character) {
        if (character == ' ') {
            return sure(Symbols.GAP);
        }
        if (character == '_') {
            float[] anything = new float[Symbols.COUNT];
            Arrays.fill(anything, 2, Symbols.COUNT, 1f / Symbols.CHARACTERS.length());
            return anything;
        }
        return Character.isLowerCase(character)
                ? mostly(Symbols.classOf(Character.toUpperCase(character)), HALF)
                : sure(Symbols.classOf(character));
    }

    private static float[] sure(int symbol) {
        return mostly(symbol, CLEAR);
    }

    private static float[] mostly(int symbol, float share) {
        float[] here = new float[Symbols.COUNT];
        Arrays.fill(here, (1 - share) / (Symbols.COUNT - 1));
        here[symbol] = share;
        return here;
    }
}
