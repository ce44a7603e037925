package cardloop.reading.cards.net;

import cardloop.reading.cards.net.Convolution.Shape;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The weights as {@code intake/src/training/export.py} writes them, big-endian: {@code CLNN}, version, number of layers; of
 * each layer its kind and six numbers (input channels, output channels, kernel rows and columns, dilation, 0; of a pool rows
 * and columns first); of a convolution then the biases and, output by output, the weights, in halves (IEEE 754 binary16).
 */
final class WeightFile {
    private static final int MAGIC = 0x434c4e4e;
    private static final int VERSION = 1;
    private static final int MOST_LAYERS = 64;
    private static final int MOST_CHANNELS = 1024;

    private final DataInputStream in;

    private WeightFile(DataInputStream in) {
        this.in = in;
    }

    static List<Layer> read(InputStream bytes) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(bytes));
        if (in.readInt() != MAGIC || in.readInt() != VERSION) {
            throw new IOException("no weights of version " + VERSION);
        }
        int count = bounded(in.readInt(), MOST_LAYERS);
        var file = new WeightFile(in);
        var layers = new ArrayList<Layer>(count);
        for (int i = 0; i < count; i++) {
            layers.add(file.layer());
        }
        return layers;
    }

    private Layer layer() throws IOException {
        int kind = in.readInt();
        int[] numbers = new int[6];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bounded(in.readInt(), MOST_CHANNELS);
        }
        return switch (kind) {
            case 1 -> new Layer.Rectified(convolution(numbers));
            case 2 -> new Layer.Residual(new Layer.Rectified(convolution(numbers)));
            case 3 -> new Layer.Linear(convolution(numbers));
            case 4 -> new Layer.Pool(numbers[0], numbers[1]);
            case 5 -> new Layer.Fold();
            default -> throw new IOException("no layer of kind " + kind);
        };
    }

    private Convolution convolution(int[] numbers) throws IOException {
        var shape = new Shape(numbers[0], numbers[2], numbers[3], numbers[4]);
        float[] bias = halves(numbers[1]);
        float[][] weights = new float[numbers[1]][];
        for (int output = 0; output < weights.length; output++) {
            weights[output] = halves(shape.weightsAnOutput());
        }
        return new Convolution(shape, weights, bias);
    }

    private float[] halves(int count) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Float.float16ToFloat(in.readShort());
        }
        return values;
    }

    private static int bounded(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("a number out of range: " + number);
        }
        return number;
    }
}
