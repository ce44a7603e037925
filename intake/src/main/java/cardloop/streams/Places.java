package cardloop.streams;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Counts who listens: so many of a person, so many in all. */
final class Places {
    private final int mostOfAPerson;
    private final int most;
    private final Map<UUID, Integer> taken = new HashMap<>();
    private int all;

    Places(int mostOfAPerson, int most) {
        this.mostOfAPerson = mostOfAPerson;
        this.most = most;
    }

    /** False when there is none left for this person. */
    synchronized boolean take(UUID person) {
        if (all >= most || taken.getOrDefault(person, 0) >= mostOfAPerson) {
            return false;
        }
        all++;
        taken.merge(person, 1, Integer::sum);
        return true;
    }

    synchronized void giveBack(UUID person) {
        all--;
        taken.computeIfPresent(person, (id, count) -> count == 1 ? null : count - 1);
    }
}
