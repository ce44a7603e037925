package cardloop.web.idempotency;

/** An answer as it is given again. */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
record KeptAnswer(int status, String mediaType, byte[] body) {
    private static final String SHOWN_ONCE = "shown-once";

    /** In place of an answer that holds a secret. */
    static KeptAnswer shownOnce(int status) {
        return new KeptAnswer(status, SHOWN_ONCE, new byte[0]);
    }

    boolean wasShownOnce() {
        return mediaType.equals(SHOWN_ONCE);
    }

    @Override
    public String toString() {
        return "KeptAnswer(" + status + ", " + body.length + " bytes)";
    }
}
