package cardloop.web.view;

/**
 * Which part of a list is asked for.
 *
 * @param cursor {@code nextCursor} of the page before; empty for the first
 * @param limit 1-200
 */
public record PageRequest(String cursor, int limit) {
    public static final int MOST = 200;
    public static final int USUAL = 50;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to 200 items");
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest("", limit);
    }
}
