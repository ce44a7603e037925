package cardloop.reading.photos;

/** How hard a photo is to read. */
public enum Level {
    /** A flat card, good light, a steady hand. */
    CLEAN(3, 4, new Camera(0, 0.6, 0, 1, 4, 82, 92)),
    /** As most sellers send them. */
    NORMAL(9, 10, new Camera(0.25, 1.1, 0.25, 2, 6.5, 65, 86)),
    /** Askew, dim, soft, shaken, glaring, squeezed. */
    HARD(20, 20, new Camera(0.5, 1.6, 0.6, 6.5, 11, 40, 75)),
    /** As normal or a little worse, and one to three characters of the PIN covered by a quarter to three fifths. */
    DAMAGED(12, 14, new Camera(0.3, 1.3, 0.4, 3.4, 8.4, 50, 85));

    private final double mostTilt;
    private final double mostLean;
    private final Camera camera;

    Level(double mostTilt, double mostLean, Camera camera) {
        this.mostTilt = mostTilt;
        this.mostLean = mostLean;
        this.camera = camera;
    }

    /** Degrees in the picture, either way. */
    double mostTilt() {
        return mostTilt;
    }

    /** Degrees out of the picture, about both axes, either way. */
    double mostLean() {
        return mostLean;
    }

    Camera camera() {
        return camera;
    }

    /** 0 where print is as it left the press, to 1. */
    double wear() {
        return switch (this) {
            case CLEAN -> 0;
            case NORMAL -> 0.4;
            case HARD -> 1;
            case DAMAGED -> 0.7;
        };
    }

    /**
     * What a camera adds, from the least to the most.
     *
     * @param leastBlur standard deviation in pixels of a photo 1,440 wide
     * @param shaken share of photos that are shaken
     * @param leastNoise standard deviation in levels of grey
     * @param leastQuality of JPEG, in percent
     */
    record Camera(
            double leastBlur,
            double mostBlur,
            double shaken,
            double leastNoise,
            double mostNoise,
            int leastQuality,
            int mostQuality) {}
}
