package cardloop.line;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Business days are cut in Asia/Shanghai. */
final class BusinessDay {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
