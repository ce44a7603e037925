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

    /** In heights of the higher one. */
    private static final double SAME_LINE = 0.6;

    /** Whether both lie on the same line of print: one's centre line runs through the other. */
    public boolean runsThrough(Box other) {
        double radians = Math.toRadians(degrees);
        double dx = other.centreX - centreX;
        double dy = other.centreY - centreY;
        double along = Math.abs(dx * Math.cos(radians) + dy * Math.sin(radians));
        double across = Math.abs(dy * Math.cos(radians) - dx * Math.sin(radians));
        return along < (width + other.width) / 2 && across < SAME_LINE * Math.max(height, other.height);
    }

    public boolean isNowhere() {
        return width <= 0 || height <= 0;
    }
}
