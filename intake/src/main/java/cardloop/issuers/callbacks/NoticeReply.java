package cardloop.issuers.callbacks;

/** What a caller of {@code /callbacks/{issuer}} is told. */
public enum NoticeReply {
    /** Recorded now or before: the issuer need not tell it again. */
    TAKEN(200, "SUCCESS"),
    FORGED(400, "BAD SIGNATURE"),
    UNREADABLE(400, "BAD NOTICE"),
    /** Genuine, about a number that this issuer was never asked under. */
    UNKNOWN_NUMBER(404, "NOT FOUND"),
    /** Nobody of that name sends notices. */
    UNKNOWN_ISSUER(404, "NOT FOUND");

    private final int status;
    private final String body;

    NoticeReply(int status, String body) {
        this.status = status;
        this.body = body;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Plain text. */
    public String body() {
        return body;
    }
}
