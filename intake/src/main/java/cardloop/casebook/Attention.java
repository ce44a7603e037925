package cardloop.casebook;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many cards an operator has to look at; one may be counted on both sides.
 *
 * @param parked by what they wait for; what that is nobody knows counts as {@link WaitingCode#NO_ANSWER}
 * @param breached open and over the deadline of the stage they stand in
 */
public record Attention(Map<WaitingCode, Long> parked, Map<CardStage, Long> breached) {
    public Attention {
        parked = Map.copyOf(parked);
        breached = Map.copyOf(breached);
    }

    public long allParked() {
        return sum(parked);
    }

    public long allBreached() {
        return sum(breached);
    }

    /** Whether anything is more than it was. */
    boolean isWorseThan(Attention before) {
        return parked.entrySet().stream().anyMatch(of -> of.getValue() > before.parked.getOrDefault(of.getKey(), 0L))
                || breached.entrySet().stream()
                        .anyMatch(of -> of.getValue() > before.breached.getOrDefault(of.getKey(), 0L));
    }

    /** For the log: {@code 3 cards wait for an operator (CAPTCHA 3), 1 is over its deadline (IN_REVIEW 1)}. */
    String told() {
        return "cards that wait for an operator: " + allParked() + words(parked) + ", over their deadline: "
                + allBreached() + words(breached);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static <E extends Enum<E>> String words(Map<E, Long> counts) {
        return counts.isEmpty()
                ? ""
                : new EnumMap<>(counts)
                        .entrySet().stream()
                                .map(of -> of.getKey() + " " + of.getValue())
                                .collect(Collectors.joining(", ", " (", ")"));
    }
}
