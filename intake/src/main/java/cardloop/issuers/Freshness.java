package cardloop.issuers;

import cardloop.card.CardKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How old the facts may be that money rests on: the limit of their kind, else of its issuer, else the usual one. */
public final class Freshness {
    private final Duration usual;
    private final Map<String, Duration> limits;

    /** @param limits by code of a kind or name of an issuer */
    Freshness(Duration usual, Map<String, Duration> limits) {
        this.usual = usual;
        this.limits = Map.copyOf(limits);
    }

    /**
     * The age of facts, 0 or more.
     *
     * @param factsAt no earlier than this the issuer looked at the card
     */
    public static Duration age(Instant factsAt, Instant now) {
        Duration age = Duration.between(factsAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** Whether money may rest on facts of this age. */
    public boolean allows(CardKind kind, Duration age) {
        return age.compareTo(limit(kind)) <= 0;
    }

    private Duration limit(CardKind kind) {
        return Optional.ofNullable(limits.get(kind.code()))
                .or(() -> kind.issuer().flatMap(issuer -> Optional.ofNullable(limits.get(issuer))))
                .orElse(usual);
    }
}
