package cardloop.reading.drawing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A picture as three planes of light (red, green, blue; 0 to 255, more where it is blown out), for what cameras do to it. */
public final class Planes {
    private final int width;
    private final int height;
    private final float[][] planes;

    public Planes(int width, int height) {
        this.width = width;
        this.height = height;
        this.planes = new float[3][width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public void set(int x, int y, float red, float green, float blue) {
        int at = y * width + x;
        planes[0][at] = red;
        planes[1][at] = green;
        planes[2][at] = blue;
    }

    public float get(int plane, int x, int y) {
        return planes[plane][y * width + x];
    }

    /** Light at a place: what is there times {@code factor} plus {@code added}. */
    public void light(int x, int y, float factor, float added) {
        int at = y * width + x;
        for (float[] plane : planes) {
            plane[at] = plane[at] * factor + added;
        }
    }

    /** Out of focus: a Gaussian of this many pixels. */
    public void blur(double sigma) {
        if (sigma >= 0.15) {
            float[] weights = Kernels.gaussian(sigma);
            for (float[] plane : planes) {
                Kernels.along(plane, width, weights, 1, 0);
                Kernels.along(plane, width, weights, 0, 1);
            }
        }
    }

    /** Moved while it was taken: a line of so many pixels at an angle. */
    public void shake(double length, double degrees) {
        if (length >= 1) {
            double radians = Math.toRadians(degrees);
            for (float[] plane : planes) {
                Kernels.shaken(plane, width, length, Math.cos(radians), Math.sin(radians));
            }
        }
    }

    /** Grain: mostly of brightness, a little of colour. */
    public void grain(double spread, Chance chance) {
        float[] noises = chance.normals(spread);
        int mask = noises.length - 1;
        int state = chance.below(Integer.MAX_VALUE) | 1;
        for (int at = 0; at < planes[0].length; at++) {
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            float shared = 0.85f * noises[state & mask];
            planes[0][at] += shared + 0.5f * noises[(state >>> 7) & mask];
            planes[1][at] += shared;
            planes[2][at] += shared + 0.5f * noises[(state >>> 14) & mask];
        }
    }

    /** The picture, turned clockwise by quarters. */
    public BufferedImage image(int quarterTurns) {
        boolean swaps = quarterTurns % 2 == 1;
        var image = new BufferedImage(swaps ? height : width, swaps ? width : height, BufferedImage.TYPE_INT_RGB);
        int[] out = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int rgb = level(planes[0][at]) << 16 | level(planes[1][at]) << 8 | level(planes[2][at]);
                out[
                        switch (quarterTurns) {
                            case 1 -> x * height + height - 1 - y;
                            case 2 -> out.length - 1 - at;
                            case 3 -> (width - 1 - x) * height + y;
                            default -> at;
                        }] = rgb;
            }
        }
        return image;
    }

    private static int level(float light) {
        return Math.clamp(Math.round(light), 0, 255);
    }
}
