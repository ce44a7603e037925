package cardloop.reading.rows;

import cardloop.reading.Box;
import cardloop.reading.picture.GreyImage;

/**
 * A picture turned by an angle about its centre, large enough to hold all of it.
 *
 * @param degrees how far the frame's rows run clockwise from the picture's
 */
record Frame(double degrees, int width, int height, double pictureCentreX, double pictureCentreY) {

    static Frame around(GreyImage picture, double degrees) {
        double radians = Math.toRadians(degrees);
        double cos = Math.abs(Math.cos(radians));
        double sin = Math.abs(Math.sin(radians));
        int width = (int) Math.ceil(picture.width() * cos + picture.height() * sin);
        int height = (int) Math.ceil(picture.width() * sin + picture.height() * cos);
        return new Frame(degrees, width, height, picture.width() / 2.0, picture.height() / 2.0);
    }

    GreyImage turned(GreyImage picture) {
        byte[] out = new byte[width * height];
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (int y = 0; y < height; y++) {
            double dy = y - height / 2.0;
            for (int x = 0; x < width; x++) {
                double dx = x - width / 2.0;
                double fromX = pictureCentreX + dx * cos - dy * sin;
                double fromY = pictureCentreY + dx * sin + dy * cos;
                out[y * width + x] = (byte) Math.round(picture.sample(fromX, fromY));
            }
        }
        return new GreyImage(width, height, out);
    }

    /** A box of the frame as a box of the picture. */
    Box toPicture(Box box) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double dx = box.centreX() - width / 2.0;
        double dy = box.centreY() - height / 2.0;
        return new Box(
                pictureCentreX + dx * cos - dy * sin,
                pictureCentreY + dx * sin + dy * cos,
                box.width(),
                box.height(),
                normalised(box.degrees() + degrees));
    }

    static double normalised(double degrees) {
        double turned = degrees % 360;
        return turned > 180 ? turned - 360 : turned <= -180 ? turned + 360 : turned;
    }
}
