package cardloop.web.pages;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** A room that gives the same answer each time, or one made of what it was given; what it was not told to answer is a fault of the gallery. */
final class Canned {
    private Canned() {}

    static <T> T room(Class<T> room, Map<String, Object> answers) {
        return room.cast(Proxy.newProxyInstance(room.getClassLoader(), new Class<?>[] {room}, (self, method, given) -> {
            Object answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException("the gallery has no answer for " + method);
            }
            return answer instanceof Function<?, ?> made ? made(made, given) : answer;
        }));
    }

    /** @param made a function of the arguments, as an array */
    @SuppressWarnings("unchecked") // the gallery gives functions of this kind only
    private static Object made(Function<?, ?> made, Object[] given) {
        return ((Function<Object[], Object>) made).apply(given);
    }
}
