package cardloop.purge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what has ended is kept.
 *
 * @param endedDays photos, PINs and readings of cards that were refused or taken back, and photos of accepted ones, 7 to 3650
 * @param pulledDays PINs of cards that left the shelf, which may be good again, 30 to 3650
 * @param answersDays answers remembered for the same idempotency key, 7 to 90
 * @param traceDays wrong codes that count no more and one-time codes that have run out, 31 to 400
 */
@ConfigurationProperties(prefix = "cardloop.purge", ignoreUnknownFields = false)
public record PurgeProperties(
        @DefaultValue("30") int endedDays,
        @DefaultValue("90") int pulledDays,
        @DefaultValue("8") int answersDays,
        @DefaultValue("31") int traceDays) {

    public PurgeProperties {
        within("ended-days", endedDays, 7, 3_650);
        within("pulled-days", pulledDays, 30, 3_650);
        within("answers-days", answersDays, 7, 90);
        within("trace-days", traceDays, 31, 400);
    }

    private static void within(String name, int days, int least, int most) {
        if (days < least || days > most) {
            throw new IllegalArgumentException("cardloop.purge." + name + " is " + least + " to " + most);
        }
    }

    Duration keptFor(Forgotten what) {
        return Duration.ofDays(
                switch (what) {
                    case PHOTOS, PINS, READINGS -> endedDays;
                    case PULLED_PINS -> pulledDays;
                    case ANSWERS -> answersDays;
                    case WRONG_CODES, ONE_TIME_CODES -> traceDays;
                });
    }
}
