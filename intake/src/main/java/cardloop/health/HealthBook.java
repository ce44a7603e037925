package cardloop.health;

import cardloop.throttle.Lane;
import java.util.List;

/** Tells how the lanes do. */
public interface HealthBook {
    HouseHealth now();

    /**
     * The last calls of a lane within {@link LaneHealth}'s hour, the latest first.
     *
     * @param outcome name of an outcome's type, or empty for all
     * @param most 1 or more
     */
    List<LaneCall> calls(Lane lane, String outcome, int most);
}
