package cardloop.access.mail;

/** The way out for messages. */
public interface Post {
    /** Whether a message can get to such an address at all, whoever it belongs to. */
    boolean reaches(String login);

    /** Takes a message along and returns at once, so that the time it takes tells nothing; one that does not arrive is asked for again. */
    void send(Letter letter);
}
