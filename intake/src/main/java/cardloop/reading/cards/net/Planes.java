package cardloop.reading.cards.net;

/**
 * What a layer works on: {@code channels} planes of equal size.
 *
 * @param rows channel by channel, from the upper row to the lower, each {@code width} long or longer
 */
@SuppressWarnings("ArrayRecordComponent") // handed from layer to layer, never compared
record Planes(int channels, int height, int width, float[][] rows) {

    static Planes blank(int channels, int height, int width) {
        return new Planes(channels, height, width, new float[channels * height][width]);
    }

    float[] row(int channel, int y) {
        return rows[channel * height + y];
    }

    /** The only row of a channel; of planes one row high. */
    float[] row(int channel) {
        return rows[channel];
    }

    /** Each row a channel of its own. */
    Planes folded() {
        return new Planes(channels * height, 1, width, rows);
    }
}
