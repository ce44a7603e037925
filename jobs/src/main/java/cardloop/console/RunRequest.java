package cardloop.console;

import cardloop.http.Problem;
import cardloop.http.ProblemException;
import cardloop.runs.NightHours;
import cardloop.runs.RunOrder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person or program orders.
 *
 * @param until {@code HH:MM}; absent: the usual end of the night
 */
public record RunRequest(
        @Nullable String businessDate,
        @Nullable String issuer,
        @Nullable Boolean dryRun,
        @Nullable String until) {

    /** @throws ProblemException naming the field that is wrong */
    public RunOrder order(String job, NightHours hours) {
        return new RunOrder(
                job,
                day(hours),
                Optional.ofNullable(issuer).filter(text -> !text.isBlank()),
                until == null || until.isBlank() ? hours.usualEnd() : hours.next(end(until)));
    }

    public boolean isDry() {
        return Boolean.TRUE.equals(dryRun);
    }

    private LocalDate day(NightHours hours) {
        if (businessDate == null || businessDate.isBlank()) {
            throw wrong("/businessDate", "必填，写成 YYYY-MM-DD。", "It is required, as YYYY-MM-DD.");
        }
        try {
            LocalDate day = LocalDate.parse(businessDate);
            if (day.isAfter(hours.today())) {
                throw wrong("/businessDate", "不能晚于今天。", "It lies in the future.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw wrong("/businessDate", "日期写成 YYYY-MM-DD。", "It is a day as YYYY-MM-DD.");
        }
    }

    private static LocalTime end(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong("/until", "时间写成 HH:MM。", "It is a time as HH:MM.");
        }
    }

    private static ProblemException wrong(String pointer, String zh, String en) {
        return Problem.invalidField(pointer, zh, en).asException();
    }
}
