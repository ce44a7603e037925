package cardloop.web.idempotency;

/** An answer as it is given again. */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
record KeptAnswer(int status, String mediaType, byte[] body) {
    @Override
    public String toString() {
        return "KeptAnswer(" + status + ", " + body.length + " bytes)";
    }
}
