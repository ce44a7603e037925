package cardloop.nights;

import cardloop.card.Expiry;
import cardloop.casebook.ReasonCode;
import cardloop.inquiry.CardFacts;
import java.time.LocalDate;

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
        return switch (facts.standing()) {
            case VALID -> ofValid(card, facts, today);
            case NOT_ACTIVE -> new Pulled(ReasonCode.NOT_ACTIVE);
            case LOCKED -> new Pulled(ReasonCode.LOCKED);
            case USED -> new Pulled(ReasonCode.USED);
            case VOID -> new Pulled(ReasonCode.VOID);
            case EXPIRED -> new Pulled(ReasonCode.EXPIRED);
            case NO_SUCH_CARD, WRONG_PIN, NOT_RECOGNISED -> new Pulled(ReasonCode.NOT_RECOGNISED);
            case UNSUPPORTED -> new Pulled(ReasonCode.UNSUPPORTED);
            case BATCH_MISMATCH -> new Pulled(ReasonCode.BATCH_MISMATCH);
            case BATCH_RECALLED -> new Pulled(ReasonCode.BATCH_RECALLED);
            case FACE_VALUE_WRONG -> new Pulled(ReasonCode.FACE_VALUE);
            case MALFORMED -> new Pulled(ReasonCode.MALFORMED);
        };
    }

    /** The earlier reason of {@link ReasonCode} goes first. */
    private static Verdict ofValid(ShelfCard card, CardFacts facts, LocalDate today) {
        if (facts.batch().isPresent()
                && card.batch().isPresent()
                && !facts.batch().get().value().equals(card.batch().get())) {
            return new Pulled(ReasonCode.BATCH_MISMATCH);
        }
        if (facts.region().isPresent() && !facts.region().get().equals(card.region())) {
            return new Pulled(ReasonCode.REGION);
        }
        if (facts.expiry()
                .or(() -> card.expiresOn().map(Expiry::new))
                .filter(e -> e.isOverOn(today))
                .isPresent()) {
            return new Pulled(ReasonCode.EXPIRED);
        }
        if (facts.balance().filter(left -> left.fen() < card.faceValue().fen()).isPresent()) {
            return new Pulled(ReasonCode.BALANCE);
        }
        if (facts.faceValue().filter(face -> !face.equals(card.faceValue())).isPresent()) {
            return new Pulled(ReasonCode.FACE_VALUE);
        }
        return new Vouched();
    }
}
