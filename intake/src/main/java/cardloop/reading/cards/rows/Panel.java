package cardloop.reading.cards.rows;

import cardloop.reading.Box;
import cardloop.reading.picture.GreyImage;
import java.util.Arrays;

/** Whether a row stands on a strip of its own, as a PIN under a scratched-off coating does. */
final class Panel {
    private static final double JUST_INSIDE = 0.72;
    private static final double OUTSIDE = 2.0;
    private static final double CLEAR_STEP = 30;

    private Panel() {}

    /** 0 when the ground goes on beyond the row, 1 when it clearly ends above and below it. */
    static double around(GreyImage image, Box box) {
        double above = Math.abs(ground(image, box, -JUST_INSIDE) - ground(image, box, -OUTSIDE));
        double below = Math.abs(ground(image, box, JUST_INSIDE) - ground(image, box, OUTSIDE));
        return Math.clamp(Math.min(above, below) / CLEAR_STEP, 0.0, 1.0);
    }

    private static double ground(GreyImage image, Box box, double offset) {
        double slope = Math.tan(Math.toRadians(box.degrees()));
        int samples = 48;
        double[] greys = new double[samples];
        for (int i = 0; i < samples; i++) {
            double dx = (i / (samples - 1.0) - 0.5) * box.width();
            greys[i] = image.sample(box.centreX() + dx, box.centreY() + slope * dx + offset * box.height());
        }
        Arrays.sort(greys);
        return greys[samples / 2];
    }
}
