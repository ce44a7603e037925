package cardloop.runs;

import cardloop.calendar.BusinessDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Business days and the ends of nights, in Asia/Shanghai. */
public final class NightHours {
    private final Clock clock;
    private final LocalTime usualEnd;

    public NightHours(Clock clock, LocalTime usualEnd) {
        this.clock = clock;
        this.usualEnd = usualEnd;
    }

    public LocalDate today() {
        return BusinessDay.today(clock);
    }

    /** The next time it is {@code end}. */
    public Instant next(LocalTime end) {
        ZonedDateTime now = clock.instant().atZone(BusinessDay.ZONE);
        ZonedDateTime then = now.with(end);
        return (then.isAfter(now) ? then : then.plusDays(1)).toInstant();
    }

    /** The usual end of the night that is on, or comes next. */
    public Instant usualEnd() {
        return next(usualEnd);
    }

    /** The same end, or the usual one when it is over. */
    public Instant orUsual(Instant end) {
        return end.isAfter(clock.instant()) ? end : usualEnd();
    }
}
