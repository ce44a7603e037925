package cardloop.runs;

import java.util.Optional;

/**
 * Which runs to list, newest first.
 *
 * @param status as the framework keeps it, after what is known of holders
 * @param before only runs with a smaller id
 */
public record RunFilter(Optional<String> job, Optional<RunStatus> status, Optional<Long> before, int limit) {
    public static RunFilter newest(String job, int limit) {
        return new RunFilter(Optional.of(job), Optional.empty(), Optional.empty(), limit);
    }
}
