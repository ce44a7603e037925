package cardloop.stub.demo;

import java.util.List;

/** Where a demo card must come to. */
public enum DemoGoal {
    ACCEPTED("ACCEPTED"),
    /** Bound to a region: accepted if the house has an egress there, else parked. */
    ACCEPTED_OR_PARKED("ACCEPTED", "PARKED"),
    USED("REJECTED USED"),
    EXPIRED("REJECTED EXPIRED"),
    FACE_VALUE("REJECTED FACE_VALUE"),
    DUPLICATE("REJECTED DUPLICATE"),
    BATCH_RECALLED("REJECTED BATCH_RECALLED"),
    NOT_RECOGNISED("REJECTED NOT_RECOGNISED"),
    /** Offered at the real face value, then accepted by the seller. */
    OFFERED("ACCEPTED"),
    /** Too damaged to read, or malformed: back to the seller, or turned away as a photo. */
    BACK_TO_SELLER("AWAITING_SELLER", DemoCard.PHOTO_UNUSABLE),
    HELD("HELD");

    private final List<String> reached;

    DemoGoal(String... reached) {
        this.reached = List.of(reached);
    }

    enum Judgement {
        REACHED,
        MISSED,
        OPEN
    }

    /** @param reason empty when there is none */
    Judgement judge(String state, String reason) {
        boolean there = reached.stream().anyMatch(r -> r.equals(state) || r.equals(state + " " + reason));
        if (there) {
            return Judgement.REACHED;
        }
        boolean over = List.of("ACCEPTED", "REJECTED", "WITHDRAWN", DemoCard.NOT_TAKEN_IN, DemoCard.PHOTO_UNUSABLE)
                .contains(state);
        return over ? Judgement.MISSED : Judgement.OPEN;
    }

    String shown() {
        return this == OFFERED ? "OFFERED, ACCEPTED" : String.join(" / ", reached);
    }
}
