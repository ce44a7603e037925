package cardloop.reading;

import java.util.List;

/** Buckets of stated confidence, narrow where it is high: there a code of twenty characters is made or lost. */
public final class Buckets {
    /** Least confidence of each, permille. */
    private static final List<Integer> FROM = List.of(0, 500, 700, 800, 900, 950, 980, 990, 995, 999);

    private Buckets() {}

    public static int count() {
        return FROM.size();
    }

    public static int from(int bucket) {
        return FROM.get(bucket);
    }

    /** @param permille 0 to 1000 */
    public static int of(int permille) {
        int bucket = FROM.size() - 1;
        while (permille < FROM.get(bucket)) {
            bucket--;
        }
        return bucket;
    }
}
