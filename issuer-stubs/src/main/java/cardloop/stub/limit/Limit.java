package cardloop.stub.limit;

import java.time.Duration;

/**
 * At most so many requests in any window, wherever it starts.
 *
 * @param requests how many; 0 means unlimited
 * @param window half open: two arrivals exactly one window apart are not in the same one
 */
public record Limit(int requests, Duration window) {
    public static Limit perMinute(int requests) {
        return new Limit(requests, Duration.ofSeconds(60));
    }

    boolean exceededBy(int arrivals) {
        return requests > 0 && arrivals > requests;
    }
}
