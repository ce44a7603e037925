package cardloop.issuers;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an issuer's answer may be paid on.
 *
 * @param factsMinutes the usual limit, 1 to 60
 * @param factsMinutesOf other limits as {@code name=minutes}, 1 to 60 each; a name is an issuer's or a kind's code, and the
 *     kind's goes first
 */
@ConfigurationProperties(prefix = "cardloop.judging", ignoreUnknownFields = false)
public record JudgingProperties(
        @DefaultValue("10") int factsMinutes,
        @DefaultValue({}) List<String> factsMinutesOf) {
    private static final Pattern LIMIT = Pattern.compile("(\\w+)=(\\d{1,4})");
    private static final int MINUTES_AT_MOST = 60;

    public JudgingProperties {
        within("facts-minutes", factsMinutes);
        factsMinutesOf = List.copyOf(factsMinutesOf);
        parse(factsMinutesOf);
    }

    /**
     * The limits.
     *
     * @param known codes of kinds and names of issuers
     * @throws IllegalArgumentException when a limit is for something else
     */
    public Freshness freshness(Set<String> known) {
        Map<String, Duration> limits = parse(factsMinutesOf);
        limits.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "cardloop.judging.facts-minutes-of: " + name + " is no issuer and no kind");
                });
        return new Freshness(Duration.ofMinutes(factsMinutes), limits);
    }

    private static Map<String, Duration> parse(List<String> texts) {
        Map<String, Duration> limits = new HashMap<>();
        for (String text : texts) {
            Matcher limit = LIMIT.matcher(text.strip());
            if (!limit.matches()) {
                throw new IllegalArgumentException(
                        "cardloop.judging.facts-minutes-of is written name=minutes, not " + text);
            }
            int minutes = Integer.parseInt(limit.group(2));
            within("facts-minutes-of", minutes);
            if (limits.put(limit.group(1), Duration.ofMinutes(minutes)) != null) {
                throw new IllegalArgumentException(
                        "cardloop.judging.facts-minutes-of names " + limit.group(1) + " twice");
            }
        }
        return limits;
    }

    private static void within(String name, int minutes) {
        if (minutes < 1 || minutes > MINUTES_AT_MOST) {
            throw new IllegalArgumentException("cardloop.judging." + name + " is 1 to " + MINUTES_AT_MOST);
        }
    }
}
