package cardloop.casebook;

import static cardloop.casebook.CardStage.ACCEPTED;
import static cardloop.casebook.CardStage.ANSWERED;
import static cardloop.casebook.CardStage.AWAITING_SELLER;
import static cardloop.casebook.CardStage.CHECKING;
import static cardloop.casebook.CardStage.CLEARED;
import static cardloop.casebook.CardStage.HELD;
import static cardloop.casebook.CardStage.IN_REVIEW;
import static cardloop.casebook.CardStage.OFFERED;
import static cardloop.casebook.CardStage.PARKED;
import static cardloop.casebook.CardStage.QUEUED;
import static cardloop.casebook.CardStage.READING;
import static cardloop.casebook.CardStage.RECEIVED;
import static cardloop.casebook.CardStage.REJECTED;
import static cardloop.casebook.CardStage.UNRESOLVED;
import static cardloop.casebook.CardStage.WITHDRAWN;
import static cardloop.casebook.ReasonCode.FACE_VALUE;
import static cardloop.casebook.ReasonCode.SELLER_TIMEOUT;
import static cardloop.casebook.ReasonCode.UNREADABLE;
import static cardloop.casebook.WaitingCode.DOUBTFUL_CHARACTERS;
import static cardloop.casebook.WaitingCode.ISSUER_HOLD;
import static cardloop.casebook.WaitingCode.LANE_WAIT;
import static cardloop.casebook.WaitingCode.NO_ANSWER;
import static cardloop.casebook.WaitingCode.OFFER;
import static cardloop.casebook.WaitingCode.READER_UNAVAILABLE;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What may happen to a case: whence, whither, what it then waits for, and the word of the event. What is not here does not
 * happen: a case moves by one of these or not at all.
 */
public enum Move {
    READ(from(READING), RECEIVED, "READ"),
    READ_WITH_DOUBT(from(READING), AWAITING_SELLER, DOUBTFUL_CHARACTERS, "READ"),
    NOT_READ(from(READING), AWAITING_SELLER, DOUBTFUL_CHARACTERS, UNREADABLE, "AWAITING_SELLER"),
    READ_LATER(from(READING), READING, READER_UNAVAILABLE, "READ_LATER"),
    READER_OVERDUE(from(READING), AWAITING_SELLER, DOUBTFUL_CHARACTERS, UNREADABLE, "AWAITING_SELLER"),

    CORRECTED(from(AWAITING_SELLER), RECEIVED, "CORRECTED"),
    CORRECTED_WRONGLY(from(AWAITING_SELLER), AWAITING_SELLER, "CORRECTED"),
    CORRECTION_REFUSED(from(AWAITING_SELLER), REJECTED, "REJECTED"),
    REPHOTOGRAPHED(from(AWAITING_SELLER), READING, "REPHOTOGRAPHED"),
    SELLER_OVERDUE(from(AWAITING_SELLER), REJECTED, SELLER_TIMEOUT, "REJECTED"),

    /** By who would not wait for a reading worker, though he may have been asked meanwhile. */
    TYPED(from(READING, AWAITING_SELLER), RECEIVED, "CORRECTED"),
    TYPED_WRONGLY(from(READING, AWAITING_SELLER), AWAITING_SELLER, "CORRECTED"),
    TYPING_REFUSED(from(READING, AWAITING_SELLER), REJECTED, "REJECTED"),

    /** While no issuer was asked. */
    WITHDRAWN_BY_SELLER(from(RECEIVED, READING, AWAITING_SELLER, QUEUED, PARKED), WITHDRAWN, "WITHDRAWN"),

    WELL_FORMED(from(RECEIVED), QUEUED, LANE_WAIT, "FORMAT_OK"),
    REFUSED(from(READING, RECEIVED, ANSWERED), REJECTED, "REJECTED"),

    ASKED(from(QUEUED, CHECKING, UNRESOLVED, PARKED), CHECKING, LANE_WAIT, "ASKED"),
    NOT_ASKED(from(QUEUED, CHECKING, UNRESOLVED, PARKED), QUEUED, LANE_WAIT, "QUEUED"),
    UNANSWERED(from(QUEUED, CHECKING, UNRESOLVED, PARKED), UNRESOLVED, NO_ANSWER, "UNRESOLVED"),
    /** Of a query: whoever is told already that no answer came, is not told again. */
    QUERY_UNANSWERED(from(QUEUED, CHECKING), UNRESOLVED, NO_ANSWER, "UNRESOLVED"),
    GIVEN_TO_OPERATOR(from(QUEUED, CHECKING, UNRESOLVED, PARKED), PARKED, NO_ANSWER, "PARKED"),
    ANSWER_CAME(from(QUEUED, CHECKING, UNRESOLVED, PARKED), ANSWERED, "ANSWERED"),
    ANSWER_OVERDUE(from(CHECKING), UNRESOLVED, NO_ANSWER, "UNRESOLVED"),
    LANE_OVERDUE(from(QUEUED, UNRESOLVED), PARKED, NO_ANSWER, "PARKED"),

    HELD_BY_ISSUER(from(ANSWERED), HELD, ISSUER_HOLD, "HELD"),
    HOLD_OVER(from(HELD), QUEUED, LANE_WAIT, "QUEUED"),

    OFFER_MADE(from(ANSWERED), OFFERED, OFFER, FACE_VALUE, "OFFERED"),
    OFFER_ACCEPTED(from(OFFERED), CLEARED, "OFFER_ACCEPTED"),
    OFFER_DECLINED(from(OFFERED), REJECTED, ReasonCode.OFFER_DECLINED, "REJECTED"),
    OFFER_OVERDUE(from(OFFERED), REJECTED, ReasonCode.OFFER_DECLINED, "REJECTED"),

    SAMPLED(from(ANSWERED), IN_REVIEW, WaitingCode.SAMPLED, "SAMPLED"),
    NOT_SAMPLED(from(ANSWERED), CLEARED, "NOT_SAMPLED"),
    STILL_GOOD(from(ANSWERED), CLEARED, "STILL_GOOD"),
    REVIEW_PASSED(from(IN_REVIEW), CLEARED, "REVIEWED"),
    REVIEW_FAILED(from(IN_REVIEW), REJECTED, "REVIEWED"),
    REVIEW_CORRECTED(from(IN_REVIEW), RECEIVED, "REVIEWED"),

    JUDGED_AGAIN(from(CLEARED), ANSWERED, "BACK_TO_JUDGE"),
    ASKED_AGAIN(from(CLEARED), QUEUED, LANE_WAIT, "ASKED_AGAIN"),
    ASKED_IN_VAIN(from(CLEARED), PARKED, NO_ANSWER, "PARKED"),
    SETTLED(from(CLEARED), ACCEPTED, "ACCEPTED");

    /** What happens to a case by itself, when its deadline has passed. */
    private static final Set<Move> BY_ITSELF =
            EnumSet.of(READER_OVERDUE, SELLER_OVERDUE, ANSWER_OVERDUE, LANE_OVERDUE, OFFER_OVERDUE);

    private static final Set<Move> CORRECTIONS =
            EnumSet.of(CORRECTED, CORRECTED_WRONGLY, TYPED, TYPED_WRONGLY, REVIEW_CORRECTED);

    private final Set<CardStage> from;
    private final CardStage to;
    private final Optional<WaitingCode> waiting;
    private final Optional<ReasonCode> reason;
    private final String word;

    Move(Set<CardStage> from, CardStage to, String word) {
        this(from, to, Optional.empty(), Optional.empty(), word);
    }

    Move(Set<CardStage> from, CardStage to, WaitingCode waiting, String word) {
        this(from, to, Optional.of(waiting), Optional.empty(), word);
    }

    Move(Set<CardStage> from, CardStage to, ReasonCode reason, String word) {
        this(from, to, Optional.empty(), Optional.of(reason), word);
    }

    Move(Set<CardStage> from, CardStage to, WaitingCode waiting, ReasonCode reason, String word) {
        this(from, to, Optional.of(waiting), Optional.of(reason), word);
    }

    Move(Set<CardStage> from, CardStage to, Optional<WaitingCode> waiting, Optional<ReasonCode> reason, String word) {
        this.from = from;
        this.to = to;
        this.waiting = waiting;
        this.reason = reason;
        this.word = word;
    }

    private static Set<CardStage> from(CardStage first, CardStage... others) {
        return EnumSet.of(first, others);
    }

    /** A move, and how the case stands then. */
    public record Made(Move move, Progress to) {
        public Made because(ReasonCode why) {
            return new Made(move, to.because(why));
        }

        /** Instead of what such a case waits for as a rule. */
        public Made waitingFor(WaitingCode what) {
            return new Made(move, to.waitingFor(what));
        }

        /** Instead of the stage's term. */
        public Made until(Instant deadline) {
            return new Made(move, to.until(deadline));
        }
    }

    /** @param since from when the term of the next stage counts */
    public Made at(Instant since) {
        Progress stands = to.from(since);
        Progress waits = waiting.map(stands::waitingFor).orElse(stands);
        return new Made(this, reason.map(waits::because).orElse(waits));
    }

    /** What happens to a case whose deadline has passed; empty where it stays, and an operator is told. */
    public static Optional<Move> overdue(CardStage stage) {
        return BY_ITSELF.stream().filter(move -> move.from.contains(stage)).findFirst();
    }

    public boolean isFrom(CardStage stage) {
        return from.contains(stage);
    }

    /** Stages a case may be moved from by it. */
    public Set<CardStage> from() {
        return Set.copyOf(from);
    }

    public CardStage to() {
        return to;
    }

    /** Whether the code was typed anew. */
    public boolean corrects() {
        return CORRECTIONS.contains(this);
    }

    /** Of the event, in the case's evidence. */
    public String word() {
        return word;
    }
}
