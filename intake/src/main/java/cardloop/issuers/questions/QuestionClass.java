package cardloop.issuers.questions;

import cardloop.issuers.Purpose;
import java.util.List;

/** How urgent a question is: the first goes first, and each has a share of a lane that the others cannot take. */
public enum QuestionClass {
    /** A seller waits for it: at least 70 of any 100 permits while enough of them are due. */
    INTERACTIVE(0),
    /** Asked before and not answered: at least 20 of any 100. */
    UNRESOLVED(1),
    /** Of the night: at least 10 of any 100. */
    NIGHT(2);

    private static final List<QuestionClass> TURNS = List.of(
            INTERACTIVE,
            INTERACTIVE,
            UNRESOLVED,
            INTERACTIVE,
            INTERACTIVE,
            NIGHT,
            INTERACTIVE,
            UNRESOLVED,
            INTERACTIVE,
            INTERACTIVE);

    private final int priority;

    QuestionClass(int priority) {
        this.priority = priority;
    }

    /**
     * Whose turn a permit is; where that class has nothing due, the most urgent other takes it. Turns repeat every ten
     * permits, so that any hundred in a row hold the same shares wherever they begin.
     *
     * @param granted permits that the lane gave before, 0 or more
     */
    public static QuestionClass ofTurn(long granted) {
        return TURNS.get((int) (granted % TURNS.size()));
    }

    /** As the database keeps it, lower first. */
    public int priority() {
        return priority;
    }

    static QuestionClass first(Purpose purpose) {
        return switch (purpose) {
            case INTAKE, SETTLE -> INTERACTIVE;
            case NIGHT, CANARY -> NIGHT;
        };
    }
}
