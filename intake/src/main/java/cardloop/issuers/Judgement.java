package cardloop.issuers;

import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.CardCase;
import cardloop.casebook.Declared;
import cardloop.casebook.ReasonCode;
import cardloop.inquiry.CardFacts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What an issuer's answer means for a card: the mandatory checks of batch, region, expiry and activation among it. */
public sealed interface Judgement {
    /** @param why for the case's events, with figures where there are any */
    record Rejected(ReasonCode reason, String why) implements Judgement {
        Rejected(ReasonCode reason) {
            this(reason, reason.name());
        }
    }

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
    static Judgement of(CardCase card, KindRules rules, CardFacts facts, LocalDate today) {
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
            case VALID -> valid(card, rules, facts, today);
        };
    }

    /** Of two faults the earlier reason; what the issuer does not tell where it must is a fault. */
    private static Judgement valid(CardCase card, KindRules rules, CardFacts facts, LocalDate today) {
        Declared declared = card.declared();
        Optional<Region> region = facts.region().or(rules.kind()::region);
        Optional<Rejected> expired = rules.lastDay(facts, declared).flatMap(day -> expired(day, rules, today));
        FaceValue stated = declared.faceValue().orElseThrow();
        if (isContradicted(declared.batch(), facts.batch())) {
            return new Rejected(ReasonCode.BATCH_MISMATCH);
        }
        if (region.isEmpty()
                || declared.region().filter(said -> !said.equals(region.get())).isPresent()) {
            return new Rejected(ReasonCode.REGION);
        }
        if (expired.isPresent()) {
            return expired.get();
        }
        FaceValue real = facts.faceValue().orElse(stated);
        if (facts.balance().filter(balance -> balance.fen() < real.fen()).isPresent()) {
            return new Rejected(ReasonCode.BALANCE);
        }
        if (facts.faceValue().isEmpty()) {
            return new Rejected(ReasonCode.FACE_VALUE, "FACE_VALUE: the issuer does not tell it");
        }
        return real.equals(stated)
                ? new Confirmed(new ConfirmedCard(card, rules.kind(), facts, region.get()))
                : new Differs(real);
    }

    private static Optional<Rejected> expired(Expiry expiry, KindRules rules, LocalDate today) {
        if (expiry.isOverOn(today)) {
            return Optional.of(new Rejected(ReasonCode.EXPIRED, "EXPIRED: on " + expiry));
        }
        long left = ChronoUnit.DAYS.between(today, expiry.lastDay());
        return left < rules.minimumLifeDays()
                ? Optional.of(new Rejected(
                        ReasonCode.EXPIRED,
                        "EXPIRED: " + left + " days are left, " + rules.minimumLifeDays() + " are needed"))
                : Optional.empty();
    }

    private static <T> boolean isContradicted(Optional<T> said, Optional<T> told) {
        return said.isPresent() && told.isPresent() && !said.equals(told);
    }
}
