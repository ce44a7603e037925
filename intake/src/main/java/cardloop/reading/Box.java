package cardloop.reading;

/**
 * A rectangle on the upright photo (EXIF orientation applied), in its pixels, turned about its centre so that its width
 * runs along the text.
 *
 * @param degrees how far the text's direction is turned clockwise from left-to-right, -180 to 180
 */
public record Box(double centreX, double centreY, double width, double height, double degrees) {
    /** The box of nothing. */
    public static final Box NOWHERE = new Box(0, 0, 0, 0, 0);

    public boolean isNowhere() {
        return width <= 0 || height <= 0;
    }
}
