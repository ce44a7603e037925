package cardloop.nights;

import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.inquiry.CardFacts;
import cardloop.judging.Expected;
import cardloop.judging.Judgement;
import cardloop.judging.ReasonCode;
import java.time.LocalDate;
import java.util.Optional;

/** What an issuer's answer means for a card on the shelf. */
public sealed interface Verdict {
    /** The issuer vouches for it as it is described on the shelf. */
    record Vouched() implements Verdict {}

    /** The issuer no longer vouches for it. */
    record Pulled(ReasonCode reason) implements Verdict {}

    /** Nothing was learnt. */
    record Skipped(SkipReason reason) implements Verdict {}

    /** The card left the shelf meanwhile: there is nothing to apply, whatever its issuer said. */
    record Gone() implements Verdict {}

    /** The rule, version {@code revalidate-1}: whatever differs from the description takes the card off the shelf. */
    static Verdict of(ShelfCard card, CardFacts facts, LocalDate today) {
        Expected.Demands demands = new Expected.Demands(Optional.of(card.region()), Optional.empty(), 0, false);
        Expected expected = new Expected(
                card.batch().map(BatchNo::new),
                Optional.of(card.region()),
                card.expiresOn().map(Expiry::new),
                card.faceValue(),
                demands);
        return switch (Judgement.of(expected, facts, today)) {
            case Judgement.Good _ -> new Vouched();
            case Judgement.Bad(ReasonCode reason, String _) -> new Pulled(reason);
            case Judgement.Held(ReasonCode reason) -> new Pulled(reason);
            case Judgement.Differs _ -> new Pulled(ReasonCode.FACE_VALUE);
        };
    }
}
