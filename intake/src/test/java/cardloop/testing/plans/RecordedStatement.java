package cardloop.testing.plans;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement that a room issued, with the parameters of its first time.
 *
 * @param room the class and line that issued it
 */
public record RecordedStatement(String sql, String room, List<Setter> setters) {
    public RecordedStatement {
        setters = List.copyOf(setters);
    }

    /** One call that gave a parameter. */
    record Setter(Method method, List<Object> arguments) {
        void on(PreparedStatement statement) throws SQLException {
            try {
                method.invoke(statement, arguments.stream().map(Setter::clear).toArray());
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new SQLException("a recorded parameter cannot be given again", e);
            }
        }

        private static Object clear(Object argument) {
            return argument;
        }
    }

    void parametersInto(PreparedStatement statement) throws SQLException {
        for (Setter setter : setters) {
            setter.on(statement);
        }
    }

    /** Collects the parameters of one statement until it is executed. */
    static final class Open {
        private final String sql;
        private final String room;
        private final List<Setter> setters = new ArrayList<>();

        Open(String sql, String room) {
            this.sql = sql;
            this.room = room;
        }

        void given(Method method, Object[] arguments) {
            setters.add(new Setter(method, java.util.Arrays.asList(arguments)));
        }

        RecordedStatement closed() {
            return new RecordedStatement(sql, room, setters);
        }
    }
}
