package cardloop.judging;

import cardloop.card.CardKind;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.cases.CardCase;
import cardloop.cases.Declared;
import cardloop.cases.ReasonCode;
import cardloop.inquiry.CardFacts;
import java.time.LocalDate;
import java.util.Optional;

/** What an issuer's answer means for a card: the mandatory checks of batch, region, expiry and activation among it. */
public sealed interface Judgement {
    record Rejected(ReasonCode reason) implements Judgement {}

    /** Not now: asked again later under a new number. */
    record Held(ReasonCode reason) implements Judgement {}

    /** Good, at another face value than stated: the seller is made an offer. */
    record Differs(FaceValue real) implements Judgement {}

    record Confirmed(ConfirmedCard card) implements Judgement {}

    /**
     * Judges an answer.
     *
     * @param today in Asia/Shanghai
     */
    static Judgement of(CardCase card, CardKind kind, CardFacts facts, LocalDate today) {
        return switch (facts.standing()) {
            case NO_SUCH_CARD, WRONG_PIN, NOT_RECOGNISED -> new Rejected(ReasonCode.NOT_RECOGNISED);
            case UNSUPPORTED -> new Rejected(ReasonCode.UNSUPPORTED);
            case BATCH_MISMATCH -> new Rejected(ReasonCode.BATCH_MISMATCH);
            case BATCH_RECALLED -> new Rejected(ReasonCode.BATCH_RECALLED);
            case VOID -> new Rejected(ReasonCode.VOID);
            case USED -> new Rejected(ReasonCode.USED);
            case EXPIRED -> new Rejected(ReasonCode.EXPIRED);
            case FACE_VALUE_WRONG -> new Rejected(ReasonCode.FACE_VALUE);
            case MALFORMED -> new Rejected(ReasonCode.MALFORMED);
            case NOT_ACTIVE -> new Held(ReasonCode.NOT_ACTIVE);
            case LOCKED -> new Held(ReasonCode.LOCKED);
            case VALID -> valid(card, kind, facts, today);
        };
    }

    private static Judgement valid(CardCase card, CardKind kind, CardFacts facts, LocalDate today) {
        Declared declared = card.declared();
        Optional<Region> region = facts.region().or(kind::region);
        FaceValue stated = declared.faceValue().orElseThrow();
        FaceValue real = facts.faceValue().orElse(stated);
        if (isContradicted(declared.batch(), facts.batch())) {
            return new Rejected(ReasonCode.BATCH_MISMATCH);
        }
        if (region.isEmpty()
                || declared.region().filter(said -> !said.equals(region.get())).isPresent()) {
            return new Rejected(ReasonCode.REGION);
        }
        if (facts.expiry().filter(expiry -> expiry.isOverOn(today)).isPresent()) {
            return new Rejected(ReasonCode.EXPIRED);
        }
        if (facts.balanceFen().filter(balance -> balance < real.fen()).isPresent()) {
            return new Rejected(ReasonCode.BALANCE);
        }
        return real.equals(stated)
                ? new Confirmed(new ConfirmedCard(card, kind, facts, region.get()))
                : new Differs(real);
    }

    private static <T> boolean isContradicted(Optional<T> said, Optional<T> told) {
        return said.isPresent() && told.isPresent() && !said.equals(told);
    }
}
