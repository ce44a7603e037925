package cardloop.submission;

/** How cards were sent. */
public enum Channel {
    JSON,
    TEXT,
    PHOTO
}
