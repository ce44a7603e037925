package cardloop.reading.photos;

import cardloop.reading.drawing.Chance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One photo to make.
 *
 * @param quarterTurns clockwise, 0 to 3
 * @param cards how many lie on the table, 1 to 4
 */
public record PhotoPlan(long seed, Level level, Scheme scheme, int quarterTurns, int cards) {
    private static final double TURNED = 0.1;

    /** An upright photo of one card. */
    public static PhotoPlan of(long seed, Level level, Scheme scheme) {
        return new PhotoPlan(seed, level, scheme, 0, 1);
    }

    public PhotoPlan turned(int quarters) {
        return new PhotoPlan(seed, level, scheme, quarters, cards);
    }

    public PhotoPlan withCards(int count) {
        return new PhotoPlan(seed, level, scheme, quarterTurns, count);
    }

    /** A set: as many photos of each level, each scheme about as often, one in ten turned by quarters. */
    public static List<PhotoPlan> set(int photosALevel, long seed) {
        var chance = new Chance(seed);
        var plans = new ArrayList<PhotoPlan>();
        long own = seed << Integer.SIZE;
        for (Level level : Level.values()) {
            var schemes = new ArrayList<>(Scheme.all());
            Collections.shuffle(schemes, new Random(own));
            for (int i = 0; i < photosALevel; i++) {
                int turns = chance.comesTrue(TURNED) ? 1 + chance.below(3) : 0;
                plans.add(of(own++, level, schemes.get(i % schemes.size())).turned(turns));
            }
        }
        return plans;
    }
}
