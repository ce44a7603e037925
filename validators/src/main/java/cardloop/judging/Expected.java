package cardloop.judging;

import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.card.Validity;
import cardloop.inquiry.CardFacts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What was said of a card, by who sells it or by its place on the shelf, and what is demanded of it.
 *
 * @param batch contradicted only by another batch
 * @param region contradicted only by another region
 * @param expiry last day where the issuer tells none
 */
public record Expected(
        Optional<BatchNo> batch,
        Optional<Region> region,
        Optional<Expiry> expiry,
        FaceValue faceValue,
        Demands demands) {

    /**
     * What differs between a card to be taken and one on the shelf.
     *
     * @param region of a card whose issuer tells none; empty where it must tell one
     * @param validity how long cards of the kind can be used; empty when no source tells
     * @param minimumLifeDays days after today that it must still be good for, 0 or more
     * @param isFaceValueTold whether the issuer must tell the face value
     */
    public record Demands(
            Optional<Region> region, Optional<Validity> validity, int minimumLifeDays, boolean isFaceValueTold) {}

    /** As the issuer tells it, else counted from the activation that it tells, else as it was expected. */
    Optional<Expiry> lastDay(CardFacts facts) {
        return facts.expiry().or(() -> sinceActivation(facts)).or(this::expiry);
    }

    private Optional<Expiry> sinceActivation(CardFacts facts) {
        return demands.validity()
                .filter(Validity.Lasts.class::isInstance)
                .map(Validity.Lasts.class::cast)
                .filter(lasts -> lasts.from() == Validity.Start.ACTIVATION)
                .flatMap(lasts -> facts.activatedOn()
                        .map(day -> new Expiry(day.plusMonths(lasts.months()).minusDays(1))));
    }

    /** Why it is not good for long enough after {@code today}; empty when it is. */
    Optional<String> tooShort(Expiry lastDay, LocalDate today) {
        if (lastDay.isOverOn(today)) {
            return Optional.of("on " + lastDay);
        }
        long left = ChronoUnit.DAYS.between(today, lastDay.lastDay());
        return left < demands.minimumLifeDays()
                ? Optional.of(left + " days are left, " + demands.minimumLifeDays() + " are needed")
                : Optional.empty();
    }
}
