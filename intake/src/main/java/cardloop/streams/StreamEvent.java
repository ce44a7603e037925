package cardloop.streams;

/**
 * Something to tell.
 *
 * @param data written as JSON; an event without a name is a comment, which tells only that the stream lives
 */
public record StreamEvent(String name, Object data) {
    static final StreamEvent STILL_HERE = new StreamEvent("", "still here");
}
