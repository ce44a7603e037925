package cardloop.web.page;

import java.lang.reflect.Proxy;
import java.util.Map;

/** A room that gives the same answer each time; what it was not told to answer is a fault of the gallery. */
final class Canned {
    private Canned() {}

    static <T> T room(Class<T> room, Map<String, Object> answers) {
        return room.cast(Proxy.newProxyInstance(room.getClassLoader(), new Class<?>[] {room}, (self, method, given) -> {
            Object answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException("the gallery has no answer for " + method);
            }
            return answer;
        }));
    }
}
