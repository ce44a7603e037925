package cardloop.runs;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which runs of this process have been asked to stop. Jobs look between two questions. */
public final class StopSigns {
    private final Set<Long> raised = ConcurrentHashMap.newKeySet();

    public void raise(long runId) {
        raised.add(runId);
    }

    public boolean isRaised(long runId) {
        return raised.contains(runId);
    }

    void lower(long runId) {
        raised.remove(runId);
    }
}
