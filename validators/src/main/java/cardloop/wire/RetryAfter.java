package cardloop.wire;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long an issuer asks to be left alone: seconds, or an HTTP date (RFC 9110, 10.2.3). Between a second and a day. */
public record RetryAfter(Clock clock) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DIGITS = 9;

    /** @param otherwise when the text is absent or neither of the two */
    public Duration of(Optional<String> text, Duration otherwise) {
        return text.map(String::strip)
                .flatMap(this::read)
                .map(RetryAfter::within)
                .orElse(otherwise);
    }

    private Optional<Duration> read(String text) {
        if (text.matches("\\d{1," + MOST_DIGITS + "}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(clock.instant(), date.toInstant()));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    private static Duration within(Duration asked) {
        return asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
