package cardloop.http;

import java.util.List;

/**
 * How large a body may be, by the path it is sent to: the first bound that fits counts, and where none fits a small form.
 *
 * @param inOrder of one program; each program has its own
 */
public record BodyBounds(List<Bound> inOrder) {
    private static final long A_FORM = 64 * 1024;
    private static final Bound ELSEWHERE = new Bound(HttpPath.pattern("/**"), A_FORM, 0);

    /**
     * One bound.
     *
     * @param bytes of a body
     * @param photoBytes of a multipart body; 0 where photos are not taken
     */
    public record Bound(HttpPath.Pattern path, long bytes, long photoBytes) {
        public static Bound of(String path, long bytes) {
            return new Bound(HttpPath.pattern(path), bytes, 0);
        }

        public static Bound ofPhotos(String path, long bytes, long photoBytes) {
            return new Bound(HttpPath.pattern(path), bytes, photoBytes);
        }
    }

    public BodyBounds {
        inOrder = List.copyOf(inOrder);
    }

    public Bound of(HttpPath path) {
        return inOrder.stream()
                .filter(bound -> path.matches(bound.path()))
                .findFirst()
                .orElse(ELSEWHERE);
    }
}
