package cardloop.casebook;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a case stands: what callers see of it, at which station, who has it, for how long, and what it may wait for. Which
 * stages may follow is in {@link Move}. Two stages are ours alone and pass within moments: {@link #ANSWERED}, when the
 * issuer's answer is recorded and a decision is due, and {@link #CLEARED}, when a card may be settled.
 */
public enum CardStage {
    RECEIVED(Station.RECEIVED, Owner.SYSTEM, minutes(5)),
    READING(Station.READ, Owner.SYSTEM, minutes(10), WaitingCode.READER_UNAVAILABLE),
    AWAITING_SELLER(Station.CHECKED, Owner.SELLER, days(3), WaitingCode.DOUBTFUL_CHARACTERS),
    QUEUED(Station.ASKED, Owner.SYSTEM, days(1), WaitingCode.LANE_WAIT, WaitingCode.SLOWED, WaitingCode.ISSUER_BUSY),
    CHECKING(Station.ASKED, Owner.ISSUER, minutes(2), WaitingCode.LANE_WAIT),
    UNRESOLVED(Station.ASKED, Owner.ISSUER, days(1), WaitingCode.NO_ANSWER),
    PARKED(
            Station.ASKED,
            Owner.OPERATOR,
            days(1),
            WaitingCode.NO_ANSWER,
            WaitingCode.CAPTCHA,
            WaitingCode.NO_REGION_LANE,
            WaitingCode.LANE_WAIT,
            WaitingCode.SLOWED,
            WaitingCode.ISSUER_BUSY),
    ANSWERED(Station.ASKED, Owner.SYSTEM, minutes(5)),
    IN_REVIEW(Station.REVIEWED, Owner.REVIEWER, days(1), WaitingCode.SAMPLED),
    HELD(Station.REVIEWED, Owner.SYSTEM, minutes(5), WaitingCode.ISSUER_HOLD),
    OFFERED(Station.REVIEWED, Owner.SELLER, days(2), WaitingCode.OFFER),
    CLEARED(Station.REVIEWED, Owner.SYSTEM, minutes(5)),
    ACCEPTED(Station.SHELVED),
    REJECTED(Station.ENDED),
    WITHDRAWN(Station.ENDED);

    private final Station station;
    private final Optional<Owner> owner;
    private final Duration term;
    private final Set<WaitingCode> waits;

    CardStage(Station station, Owner owner, Duration term, WaitingCode... waits) {
        this.station = station;
        this.owner = Optional.of(owner);
        this.term = term;
        this.waits = waits.length == 0 ? EnumSet.noneOf(WaitingCode.class) : EnumSet.of(waits[0], waits);
    }

    /** An end. */
    CardStage(Station station) {
        this.station = station;
        this.owner = Optional.empty();
        this.term = Duration.ZERO;
        this.waits = EnumSet.noneOf(WaitingCode.class);
    }

    private static Duration minutes(int n) {
        return Duration.ofMinutes(n);
    }

    private static Duration days(int n) {
        return Duration.ofDays(n);
    }

    /** Where it stands for callers. */
    public CardStage shown() {
        return switch (this) {
            case ANSWERED -> CHECKING;
            case CLEARED -> IN_REVIEW;
            case RECEIVED,
                    READING,
                    AWAITING_SELLER,
                    QUEUED,
                    CHECKING,
                    UNRESOLVED,
                    PARKED,
                    IN_REVIEW,
                    HELD,
                    OFFERED,
                    ACCEPTED,
                    REJECTED,
                    WITHDRAWN -> this;
        };
    }

    /** The state callers see; see the HTTP API. */
    public String state() {
        return shown().name();
    }

    public Station station() {
        return station;
    }

    public boolean isOpen() {
        return owner.isPresent();
    }

    /** Who has a case that stands here; nobody has one that ended. */
    public Optional<Owner> owner() {
        return owner;
    }

    /** How long a case may stand here before something else happens by itself. */
    public Duration term() {
        return term;
    }

    public boolean mayWaitFor(WaitingCode what) {
        return waits.contains(what);
    }

    /** What it may wait for, in no order. */
    Set<WaitingCode> waits() {
        return waits;
    }

    /** Whether steps of ours claim the cases that stand here, as they fall due. */
    public boolean isClaimed() {
        return switch (this) {
            case RECEIVED, READING, ANSWERED, HELD, CLEARED -> true;
            case AWAITING_SELLER,
                    QUEUED,
                    CHECKING,
                    UNRESOLVED,
                    PARKED,
                    IN_REVIEW,
                    OFFERED,
                    ACCEPTED,
                    REJECTED,
                    WITHDRAWN -> false;
        };
    }

    /** A case that comes to stand here, and falls due at once if steps of ours claim it. */
    public Progress from(Instant since) {
        return new Progress(
                this,
                Optional.empty(),
                Optional.empty(),
                isOpen() ? Optional.of(since.plus(term)) : Optional.empty(),
                isClaimed() ? Optional.of(since) : Optional.empty());
    }

    /** Who has an open case: exactly one. */
    public enum Owner {
        SYSTEM,
        SELLER,
        ISSUER,
        REVIEWER,
        OPERATOR
    }

    /** The stations of the line (收到 识别 校验 查询 抽检 入账上架), and the siding where a card ends. */
    public enum Station {
        RECEIVED,
        READ,
        CHECKED,
        ASKED,
        REVIEWED,
        SHELVED,
        ENDED
    }
}
