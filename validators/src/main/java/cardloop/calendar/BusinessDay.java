package cardloop.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of business are cut where the issuers and the sellers are. */
public final class BusinessDay {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
