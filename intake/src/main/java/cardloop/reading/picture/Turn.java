package cardloop.reading.picture;

import java.util.List;

/** How a camera says its picture is to be turned before it is shown (EXIF tag 0x0112, values 1-8). */
public enum Turn {
    NONE(false, false, false),
    MIRRORED(true, false, false),
    HALF(true, true, false),
    FLIPPED(false, true, false),
    TRANSPOSED(false, false, true),
    RIGHT(true, false, true),
    TRANSVERSED(true, true, true),
    LEFT(false, true, true);

    private final boolean mirrorsX;
    private final boolean mirrorsY;
    private final boolean swapsAxes;

    Turn(boolean mirrorsX, boolean mirrorsY, boolean swapsAxes) {
        this.mirrorsX = mirrorsX;
        this.mirrorsY = mirrorsY;
        this.swapsAxes = swapsAxes;
    }

    /** The turn of an EXIF value; values outside 1-8 mean none. */
    public static Turn ofExif(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : NONE;
    }

    /** The EXIF value, 1 to 8. */
    public int exif() {
        return List.of(values()).indexOf(this) + 1;
    }

    public boolean swapsAxes() {
        return swapsAxes;
    }

    /** The picture as it is to be seen. */
    public GreyImage apply(GreyImage stored) {
        if (this == NONE) {
            return stored;
        }
        int width = swapsAxes ? stored.height() : stored.width();
        int height = swapsAxes ? stored.width() : stored.height();
        byte[] out = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out[y * width + x] = stored.pixels()[source(x, y, width, height, stored.width())];
            }
        }
        return new GreyImage(width, height, out);
    }

    /** Index in the stored picture of the pixel seen at (x, y) of a picture {@code width} x {@code height} as seen. */
    public int source(int x, int y, int width, int height, int storedWidth) {
        int seenX = mirrorsX ? width - 1 - x : x;
        int seenY = mirrorsY ? height - 1 - y : y;
        return swapsAxes ? seenX * storedWidth + seenY : seenY * storedWidth + seenX;
    }
}
