package cardloop.issuers;

import cardloop.card.CardKind;
import cardloop.card.Expiry;
import cardloop.card.Validity;
import cardloop.casebook.Declared;
import cardloop.inquiry.CardFacts;
import java.util.Optional;

/**
 * What the catalogue demands of a card of one kind.
 *
 * @param validity how long its cards can be used; empty when no source tells
 * @param minimumLifeDays days after today that it must still be good for, 0 or more
 */
public record KindRules(CardKind kind, Optional<Validity> validity, int minimumLifeDays) {
    /** As the issuer tells it, else counted from the activation that it tells, else as it was declared. */
    Optional<Expiry> lastDay(CardFacts facts, Declared declared) {
        return facts.expiry().or(() -> sinceActivation(facts)).or(declared::expiry);
    }

    private Optional<Expiry> sinceActivation(CardFacts facts) {
        return validity.filter(Validity.Lasts.class::isInstance)
                .map(Validity.Lasts.class::cast)
                .filter(lasts -> lasts.from() == Validity.Start.ACTIVATION)
                .flatMap(lasts -> facts.activatedOn()
                        .map(day -> new Expiry(day.plusMonths(lasts.months()).minusDays(1))));
    }
}
