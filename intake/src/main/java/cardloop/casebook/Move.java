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
import static cardloop.casebook.WaitingCode.DOUBTFUL_CHARACTERS;
import static cardloop.casebook.WaitingCode.ISSUER_HOLD;
import static cardloop.casebook.WaitingCode.LANE_WAIT;
import static cardloop.casebook.WaitingCode.NO_ANSWER;
import static cardloop.casebook.WaitingCode.OFFER;
import static cardloop.casebook.WaitingCode.READER_UNAVAILABLE;
import static cardloop.judging.ReasonCode.FACE_VALUE;
import static cardloop.judging.ReasonCode.SELLER_TIMEOUT;
import static cardloop.judging.ReasonCode.UNREADABLE;

import cardloop.base.Event;
import cardloop.judging.ReasonCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What may happen to a case: whence, whither, what it then waits for, and the word of the event. What is not here does not
 * happen: a case moves by one of these or not at all.
 */
public enum Move {
    READ(from(READING), RECEIVED, Event.Type.READ),
    READ_WITH_DOUBT(from(READING), AWAITING_SELLER, DOUBTFUL_CHARACTERS, Event.Type.READ),
    NOT_READ(from(READING), AWAITING_SELLER, DOUBTFUL_CHARACTERS, UNREADABLE, Event.Type.AWAITING_SELLER),
    READ_LATER(from(READING), READING, READER_UNAVAILABLE, Event.Type.READ_LATER),
    READER_OVERDUE(from(READING), AWAITING_SELLER, DOUBTFUL_CHARACTERS, UNREADABLE, Event.Type.AWAITING_SELLER),

    CORRECTED(from(AWAITING_SELLER), RECEIVED, Event.Type.CORRECTED),
    CORRECTED_WRONGLY(from(AWAITING_SELLER), AWAITING_SELLER, Event.Type.CORRECTED),
    CORRECTION_REFUSED(from(AWAITING_SELLER), REJECTED, Event.Type.REJECTED),
    REPHOTOGRAPHED(from(AWAITING_SELLER), READING, Event.Type.REPHOTOGRAPHED),
    SELLER_OVERDUE(from(AWAITING_SELLER), REJECTED, SELLER_TIMEOUT, Event.Type.REJECTED),

    /** By who would not wait for a reading worker, though he may have been asked meanwhile. */
    TYPED(from(READING, AWAITING_SELLER), RECEIVED, Event.Type.CORRECTED),
    TYPED_WRONGLY(from(READING, AWAITING_SELLER), AWAITING_SELLER, Event.Type.CORRECTED),
    TYPING_REFUSED(from(READING, AWAITING_SELLER), REJECTED, Event.Type.REJECTED),

    /** While no issuer was asked. */
    WITHDRAWN_BY_SELLER(from(RECEIVED, READING, AWAITING_SELLER, QUEUED, PARKED), WITHDRAWN, Event.Type.WITHDRAWN),

    WELL_FORMED(from(RECEIVED), QUEUED, LANE_WAIT, Event.Type.FORMAT_OK),
    REFUSED(from(READING, RECEIVED, ANSWERED), REJECTED, Event.Type.REJECTED),

    ASKED(from(QUEUED, CHECKING, UNRESOLVED, PARKED), CHECKING, LANE_WAIT, Event.Type.ASKED),
    NOT_ASKED(from(QUEUED, CHECKING, UNRESOLVED, PARKED), QUEUED, LANE_WAIT, Event.Type.QUEUED),
    UNANSWERED(from(QUEUED, CHECKING, UNRESOLVED, PARKED), UNRESOLVED, NO_ANSWER, Event.Type.UNRESOLVED),
    /** Of a query: whoever is told already that no answer came, is not told again. */
    QUERY_UNANSWERED(from(QUEUED, CHECKING), UNRESOLVED, NO_ANSWER, Event.Type.UNRESOLVED),
    GIVEN_TO_OPERATOR(from(QUEUED, CHECKING, UNRESOLVED, PARKED), PARKED, NO_ANSWER, Event.Type.PARKED),
    ANSWER_CAME(from(QUEUED, CHECKING, UNRESOLVED, PARKED), ANSWERED, Event.Type.ANSWERED),
    ANSWER_OVERDUE(from(CHECKING), UNRESOLVED, NO_ANSWER, Event.Type.UNRESOLVED),
    LANE_OVERDUE(from(QUEUED, UNRESOLVED), PARKED, NO_ANSWER, Event.Type.PARKED),

    HELD_BY_ISSUER(from(ANSWERED), HELD, ISSUER_HOLD, Event.Type.HELD),
    HOLD_OVER(from(HELD), QUEUED, LANE_WAIT, Event.Type.QUEUED),

    OFFER_MADE(from(ANSWERED), OFFERED, OFFER, FACE_VALUE, Event.Type.OFFERED),
    OFFER_ACCEPTED(from(OFFERED), CLEARED, Event.Type.OFFER_ACCEPTED),
    OFFER_DECLINED(from(OFFERED), REJECTED, ReasonCode.OFFER_DECLINED, Event.Type.REJECTED),
    OFFER_OVERDUE(from(OFFERED), REJECTED, ReasonCode.OFFER_DECLINED, Event.Type.REJECTED),

    SAMPLED(from(ANSWERED), IN_REVIEW, WaitingCode.SAMPLED, Event.Type.SAMPLED),
    NOT_SAMPLED(from(ANSWERED), CLEARED, Event.Type.NOT_SAMPLED),
    STILL_GOOD(from(ANSWERED), CLEARED, Event.Type.STILL_GOOD),
    REVIEW_PASSED(from(IN_REVIEW), CLEARED, Event.Type.REVIEWED),
    REVIEW_FAILED(from(IN_REVIEW), REJECTED, Event.Type.REVIEWED),
    REVIEW_CORRECTED(from(IN_REVIEW), RECEIVED, Event.Type.REVIEWED),

    JUDGED_AGAIN(from(CLEARED), ANSWERED, Event.Type.BACK_TO_JUDGE),
    ASKED_AGAIN(from(CLEARED), QUEUED, LANE_WAIT, Event.Type.ASKED_AGAIN),
    ASKED_IN_VAIN(from(CLEARED), PARKED, NO_ANSWER, Event.Type.PARKED),
    SETTLED(from(CLEARED), ACCEPTED, Event.Type.ACCEPTED);

    /** What happens to a case by itself, when its deadline has passed. */
    private static final Set<Move> BY_ITSELF =
            EnumSet.of(READER_OVERDUE, SELLER_OVERDUE, ANSWER_OVERDUE, LANE_OVERDUE, OFFER_OVERDUE);

    private static final Set<Move> CORRECTIONS =
            EnumSet.of(CORRECTED, CORRECTED_WRONGLY, TYPED, TYPED_WRONGLY, REVIEW_CORRECTED);

    private final Set<CardStage> from;
    private final CardStage to;
    private final Optional<WaitingCode> waiting;
    private final Optional<ReasonCode> reason;
    private final Event.Type word;

    Move(Set<CardStage> from, CardStage to, Event.Type word) {
        this(from, to, Optional.empty(), Optional.empty(), word);
    }

    Move(Set<CardStage> from, CardStage to, WaitingCode waiting, Event.Type word) {
        this(from, to, Optional.of(waiting), Optional.empty(), word);
    }

    Move(Set<CardStage> from, CardStage to, ReasonCode reason, Event.Type word) {
        this(from, to, Optional.empty(), Optional.of(reason), word);
    }

    Move(Set<CardStage> from, CardStage to, WaitingCode waiting, ReasonCode reason, Event.Type word) {
        this(from, to, Optional.of(waiting), Optional.of(reason), word);
    }

    Move(
            Set<CardStage> from,
            CardStage to,
            Optional<WaitingCode> waiting,
            Optional<ReasonCode> reason,
            Event.Type word) {
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
    public Event.Type word() {
        return word;
    }
}
