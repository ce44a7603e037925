package cardloop.stub.demo;

/** A card on its way through the house, as its seller sees it. */
final class DemoCard {
    /** Not a state of the API: the photo was turned away at upload. */
    static final String PHOTO_UNUSABLE = "PHOTO_UNUSABLE";

    /** Not a state of the API: the submission was refused. */
    static final String NOT_TAKEN_IN = "NOT_TAKEN_IN";

    private final DemoErrand errand;
    private String id = "";
    private String state = "NOT_SENT";
    private String reason = "";
    private boolean answered;
    private boolean offerLeftOpen;

    DemoCard(DemoErrand errand) {
        this.errand = errand;
    }

    DemoErrand errand() {
        return errand;
    }

    /** Empty until it was taken in. */
    String id() {
        return id;
    }

    String state() {
        return state;
    }

    String reason() {
        return reason;
    }

    void takenIn(String newId, String newState, String newReason) {
        id = newId;
        seen(newState, newReason);
    }

    void seen(String newState, String newReason) {
        state = newState;
        reason = newReason;
    }

    /** The seller answers a question once. */
    boolean answerOnce() {
        boolean first = !answered;
        answered = true;
        return first;
    }

    /** The house cannot take an answer to its offer: offered is far enough. */
    void leaveOfferOpen() {
        offerLeftOpen = true;
    }

    DemoGoal.Judgement judgement() {
        return offerLeftOpen && state.equals("OFFERED")
                ? DemoGoal.Judgement.REACHED
                : errand.goal().judge(state, reason);
    }

    boolean open() {
        return judgement() == DemoGoal.Judgement.OPEN;
    }
}
