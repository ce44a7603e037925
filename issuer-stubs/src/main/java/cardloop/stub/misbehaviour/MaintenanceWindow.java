package cardloop.stub.misbehaviour;

import java.time.LocalTime;
import java.util.List;

/**
 * A daily closed time in Asia/Shanghai.
 *
 * @param from first closed minute
 * @param to first open minute; before {@code from} when the window crosses midnight
 * @param kinds only these kinds are closed; empty for all
 */
public record MaintenanceWindow(LocalTime from, LocalTime to, List<String> kinds) {
    public MaintenanceWindow {
        kinds = List.copyOf(kinds);
    }

    boolean closes(String kind, LocalTime time) {
        return (kinds.isEmpty() || kinds.contains(kind)) && covers(time);
    }

    private boolean covers(LocalTime time) {
        boolean afterFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        return from.isAfter(to) ? afterFrom || beforeTo : afterFrom && beforeTo;
    }
}
