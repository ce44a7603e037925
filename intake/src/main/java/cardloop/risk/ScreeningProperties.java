package cardloop.risk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Budgets for wrong codes: how many are free in the window, and how the pause grows once they are used up.
 *
 * @param windowHours for how long a wrong code counts, 1 to 720
 * @param sellerFree wrong codes of one seller, 1 to 1000
 * @param addressFree wrong codes from one address, more because a house full of people may share one, 1 to 100000
 * @param houseFree wrong codes of all sellers together, 1 to 10000000
 * @param firstPauseSeconds the pause once a budget is used up; doubles with each further third of it, 1 to 3600
 * @param longestPauseMinutes the longest pause of a seller and of an address, 1 to 1440
 * @param houseLongestPauseMinutes the longest pause for everybody, short because it is no fault of most, 1 to 1440
 */
@ConfigurationProperties(prefix = "cardloop.screening", ignoreUnknownFields = false)
public record ScreeningProperties(
        @DefaultValue("24") int windowHours,
        @DefaultValue("3") int sellerFree,
        @DefaultValue("12") int addressFree,
        @DefaultValue("1000") int houseFree,
        @DefaultValue("60") int firstPauseSeconds,
        @DefaultValue("512") int longestPauseMinutes,
        @DefaultValue("10") int houseLongestPauseMinutes) {
    private static final int MONTH_HOURS = 720;
    private static final int DAY_MINUTES = 1_440;
    private static final int HOUR_SECONDS = 3_600;

    public ScreeningProperties {
        within("window-hours", windowHours, MONTH_HOURS);
        within("seller-free", sellerFree, 1_000);
        within("address-free", addressFree, 100_000);
        within("house-free", houseFree, 10_000_000);
        within("first-pause-seconds", firstPauseSeconds, HOUR_SECONDS);
        within("longest-pause-minutes", longestPauseMinutes, DAY_MINUTES);
        within("house-longest-pause-minutes", houseLongestPauseMinutes, DAY_MINUTES);
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("cardloop.screening." + name + " is 1 to " + most);
        }
    }

    Duration window() {
        return Duration.ofHours(windowHours);
    }

    Allowance seller() {
        return new Allowance(sellerFree, first(), Duration.ofMinutes(longestPauseMinutes));
    }

    Allowance address() {
        return new Allowance(addressFree, first(), Duration.ofMinutes(longestPauseMinutes));
    }

    Allowance house() {
        return new Allowance(houseFree, first(), Duration.ofMinutes(houseLongestPauseMinutes));
    }

    private Duration first() {
        return Duration.ofSeconds(firstPauseSeconds);
    }
}
