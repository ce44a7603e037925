package cardloop.judging;

import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.inquiry.CardFacts;
import java.time.LocalDate;
import java.util.Optional;

/** What an issuer's answer means for a card: the mandatory checks of batch, region, expiry and activation among it. */
public sealed interface Judgement {
    /** @param why for evidence, with figures where there are any */
    record Bad(ReasonCode reason, String why) implements Judgement {
        Bad(ReasonCode reason) {
            this(reason, reason.name());
        }
    }

    /** Neither good nor bad now; its issuer may say something else later. */
    record Held(ReasonCode reason) implements Judgement {}

    /** Good, at another face value than expected. */
    record Differs(FaceValue real) implements Judgement {}

    /** As expected. Only {@link #of} makes one. */
    final class Good implements Judgement {
        private final CardFacts facts;
        private final Region region;
        private final Optional<Expiry> lastDay;

        private Good(CardFacts facts, Region region, Optional<Expiry> lastDay) {
            this.facts = facts;
            this.region = region;
            this.lastDay = lastDay;
        }

        public CardFacts facts() {
            return facts;
        }

        /** As the issuer tells it, else as it was demanded. */
        public Region region() {
            return region;
        }

        /** As the issuer tells it, else counted from its activation, else as it was expected. */
        public Optional<Expiry> lastDay() {
            return lastDay;
        }
    }

    /**
     * Judges an answer.
     *
     * @param today in Asia/Shanghai
     */
    static Judgement of(Expected expected, CardFacts facts, LocalDate today) {
        return switch (facts.standing()) {
            case NO_SUCH_CARD, WRONG_PIN, NOT_RECOGNISED -> new Bad(ReasonCode.NOT_RECOGNISED);
            case UNSUPPORTED -> new Bad(ReasonCode.UNSUPPORTED);
            case BATCH_MISMATCH -> new Bad(ReasonCode.BATCH_MISMATCH);
            case BATCH_RECALLED -> new Bad(ReasonCode.BATCH_RECALLED);
            case VOID -> new Bad(ReasonCode.VOID);
            case USED -> new Bad(ReasonCode.USED);
            case EXPIRED -> new Bad(ReasonCode.EXPIRED);
            case FACE_VALUE_WRONG -> new Bad(ReasonCode.FACE_VALUE);
            case MALFORMED -> new Bad(ReasonCode.MALFORMED);
            case NOT_ACTIVE -> new Held(ReasonCode.NOT_ACTIVE);
            case LOCKED -> new Held(ReasonCode.LOCKED);
            case VALID -> ofValid(expected, facts, today);
        };
    }

    /** Of two faults the earlier reason; what the issuer does not tell where it must is a fault. */
    private static Judgement ofValid(Expected expected, CardFacts facts, LocalDate today) {
        Optional<Region> region = facts.region().or(expected.demands()::region);
        Optional<Expiry> lastDay = expected.lastDay(facts);
        Optional<String> tooShort = lastDay.flatMap(day -> expected.tooShort(day, today));
        FaceValue real = facts.faceValue().orElse(expected.faceValue());
        if (isContradicted(expected.batch(), facts.batch())) {
            return new Bad(ReasonCode.BATCH_MISMATCH);
        }
        if (region.isEmpty() || isContradicted(expected.region(), region)) {
            return new Bad(ReasonCode.REGION);
        }
        if (tooShort.isPresent()) {
            return new Bad(ReasonCode.EXPIRED, "EXPIRED: " + tooShort.get());
        }
        if (facts.balance().filter(left -> left.fen() < real.fen()).isPresent()) {
            return new Bad(ReasonCode.BALANCE);
        }
        if (facts.faceValue().isEmpty() && expected.demands().isFaceValueTold()) {
            return new Bad(ReasonCode.FACE_VALUE, "FACE_VALUE: the issuer does not tell it");
        }
        return real.equals(expected.faceValue()) ? new Good(facts, region.get(), lastDay) : new Differs(real);
    }

    private static <T> boolean isContradicted(Optional<T> said, Optional<T> told) {
        return said.isPresent() && told.isPresent() && !said.equals(told);
    }
}
