package cardloop.schedule;

import cardloop.base.Event;
import cardloop.calendar.BusinessDay;
import cardloop.runs.NightHours;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.StartOutcome;
import cardloop.runs.RunOrder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a job at a time of the day. Several processes may look at once: the claim on the business day lets one run it. Of
 * several missed nights the latest is run, because each asks about the shelf as it stands now.
 */
final class NightStarter {
    private static final Logger LOG = LoggerFactory.getLogger(NightStarter.class);

    private final String job;
    private final LocalTime at;
    private final JdbcNightSchedule schedule;
    private final RunDesk desk;
    private final NightHours hours;
    private final Clock clock;

    NightStarter(String job, LocalTime at, JdbcNightSchedule schedule, RunDesk desk, NightHours hours, Clock clock) {
        this.job = job;
        this.at = at;
        this.schedule = schedule;
        this.desk = desk;
        this.hours = hours;
        this.clock = clock;
    }

    /** Says in the log when the next one begins. */
    void announce() {
        Instant now = clock.instant();
        schedule.keep(job, at, hours.next(at), now);
        say(schedule.next(job).filter(now::isBefore).orElse(now));
    }

    /** Looks whether it is time. */
    void tick() {
        Instant now = clock.instant();
        schedule.keep(job, at, hours.next(at), now);
        schedule.next(job).filter(due -> !due.isAfter(now)).ifPresent(this::begin);
    }

    private void begin(Instant due) {
        Instant following = hours.next(at);
        LocalDate day = local(following).minusDays(1).toLocalDate();
        switch (desk.start(new RunOrder(job, day, Optional.empty(), hours.usualEnd()), Event.Program.SYSTEM)) {
            case StartOutcome.Started(long run) -> {
                LOG.info(
                        "{} of {} begins as run {}, due at {}",
                        job,
                        day,
                        run,
                        local(due).toOffsetDateTime());
                await(due, following);
            }
            case StartOutcome.AlreadyDone _ -> await(due, following);
            case StartOutcome.AlreadyRunning _ -> LOG.debug("{} of {} is being run; asked again later", job, day);
        }
    }

    private void await(Instant due, Instant following) {
        if (schedule.begun(job, due, following)) {
            say(following);
        }
    }

    private void say(Instant next) {
        LOG.info("{} begins by itself at {}", job, local(next).toOffsetDateTime());
    }

    private static ZonedDateTime local(Instant at) {
        return at.atZone(BusinessDay.ZONE);
    }
}
