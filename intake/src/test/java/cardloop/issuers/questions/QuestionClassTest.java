package cardloop.issuers.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The shares of a lane, over a million simulated permits. */
class QuestionClassTest {
    private static final Map<QuestionClass, Integer> FLOORS =
            Map.of(QuestionClass.INTERACTIVE, 70, QuestionClass.UNRESOLVED, 20, QuestionClass.NIGHT, 10);
    private static final int PERMITS = 1_000_000;
    private static final int WINDOW = 100;
    private static final long SEED = 20261125L;

    private final Map<QuestionClass, Integer> inWindow = new EnumMap<>(QuestionClass.class);
    private final Deque<QuestionClass> window = new ArrayDeque<>();

    @Test
    void overAnyHundredPermitsEachBackloggedClassGetsItsFloor() {
        for (long granted = 0; granted < PERMITS; granted++) {
            take(QuestionClass.ofTurn(granted));
            if (window.size() == WINDOW) {
                FLOORS.forEach((of, floor) -> assertThat(inWindow.get(of)).isGreaterThanOrEqualTo(floor));
            }
        }
    }

    @Test
    void whoIsAlwaysBackloggedGetsItsFloorHoweverTheOthersComeAndGo() {
        Random random = new Random(SEED);
        for (QuestionClass always : QuestionClass.values()) {
            window.clear();
            inWindow.clear();
            for (long granted = 0; granted < PERMITS / 10; granted++) {
                EnumSet<QuestionClass> due = EnumSet.of(always);
                EnumSet.allOf(QuestionClass.class).stream()
                        .filter(_ -> random.nextBoolean())
                        .forEach(due::add);
                QuestionClass turn = QuestionClass.ofTurn(granted);
                take(due.contains(turn) ? turn : due.iterator().next());
                if (window.size() == WINDOW) {
                    assertThat(inWindow.get(always)).as("seed %d", SEED).isGreaterThanOrEqualTo(FLOORS.get(always));
                }
            }
        }
    }

    private void take(QuestionClass taken) {
        window.addLast(taken);
        inWindow.merge(taken, 1, Integer::sum);
        if (window.size() > WINDOW) {
            inWindow.merge(window.removeFirst(), -1, Integer::sum);
        }
    }
}
