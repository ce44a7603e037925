package cardloop.casebook;

/**
 * Where a case stands. Two stages are ours alone and pass within moments: {@link #ANSWERED}, when the issuer's answer is
 * recorded and a decision is due, and {@link #CLEARED}, when a card may be settled.
 */
public enum CardStage {
    RECEIVED("RECEIVED", Station.RECEIVED),
    READING("READING", Station.READ),
    AWAITING_SELLER("AWAITING_SELLER", Station.CHECKED),
    QUEUED("QUEUED", Station.ASKED),
    CHECKING("CHECKING", Station.ASKED),
    UNRESOLVED("UNRESOLVED", Station.ASKED),
    PARKED("PARKED", Station.ASKED),
    ANSWERED("CHECKING", Station.ASKED),
    IN_REVIEW("IN_REVIEW", Station.REVIEWED),
    HELD("HELD", Station.REVIEWED),
    OFFERED("OFFERED", Station.REVIEWED),
    CLEARED("IN_REVIEW", Station.REVIEWED),
    ACCEPTED("ACCEPTED", Station.SHELVED),
    REJECTED("REJECTED", Station.ENDED),
    WITHDRAWN("WITHDRAWN", Station.ENDED);

    private final String state;
    private final Station station;

    CardStage(String state, Station station) {
        this.state = state;
        this.station = station;
    }

    /** The state callers see; see the HTTP API. */
    public String state() {
        return state;
    }

    public Station station() {
        return station;
    }

    public boolean isOpen() {
        return this != ACCEPTED && this != REJECTED && this != WITHDRAWN;
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
