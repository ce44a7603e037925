package cardloop.reading.drawing;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** A seeded source of chance with the draws that drawing needs. */
public final class Chance {
    private static final int NOISES = 1 << 16;

    private final Random random;

    public Chance(long seed) {
        this.random = new Random(new SplittableRandom(seed).nextLong()); // neighbouring seeds of Random begin alike
    }

    /** A source for a part of the work, so that a further draw in one part leaves the others as they were. */
    public Chance part() {
        return new Chance(random.nextLong());
    }

    public double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean comesTrue(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** A character of the text. */
    public char of(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    public double normal(double spread) {
        return random.nextGaussian() * spread;
    }

    /** Many normal draws at once, to be picked from in any order. */
    public float[] normals(double spread) {
        float[] noises = new float[NOISES];
        for (int i = 0; i < NOISES; i++) {
            noises[i] = (float) normal(spread);
        }
        return noises;
    }
}
