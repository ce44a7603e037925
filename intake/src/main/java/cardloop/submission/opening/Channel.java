package cardloop.submission.opening;

/** How cards were sent. */
public enum Channel {
    JSON,
    TEXT,
    PHOTO
}
