package cardloop.testing.door;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Bodies that a type reads, with {@link #HERE} where a text may stand. */
final class JsonTemplates {
    static final String HERE = "@@";

    private static final String TEXT = "\"" + HERE + "\"";

    private JsonTemplates() {}

    static List<String> of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return of(list.getActualTypeArguments()[0]).stream()
                    .map(item -> "[" + item + "]")
                    .toList();
        }
        if (!(type instanceof Class<?> plain)) {
            return List.of(TEXT);
        }
        if (plain == Boolean.class || plain == boolean.class) {
            return List.of("true");
        }
        if (Number.class.isAssignableFrom(plain) || plain.isPrimitive()) {
            return List.of("1");
        }
        return creator(plain)
                .map(JsonTemplates::shortAndLong)
                .orElseGet(() -> plain.isRecord() ? ofRecord(plain) : List.of(TEXT));
    }

    /** Written as a text, or as an object of named parameters. */
    private static List<String> shortAndLong(Method creator) {
        List<String> members = new ArrayList<>();
        for (Parameter parameter : creator.getParameters()) {
            members.add("\"" + parameter.getAnnotation(JsonProperty.class).value() + "\":" + TEXT);
        }
        return List.of("{" + String.join(",", members) + "}", TEXT);
    }

    private static Optional<Method> creator(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .filter(method -> method.getParameters()[0].isAnnotationPresent(JsonProperty.class))
                .findFirst();
    }

    /** The first way of each component together, then each other way of one. */
    private static List<String> ofRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<List<String>> ways = Arrays.stream(components)
                .map(component -> of(component.getGenericType()))
                .toList();
        List<String> bodies = new ArrayList<>();
        for (int other = 0; other < components.length; other++) {
            for (int way = bodies.isEmpty() ? 0 : 1; way < ways.get(other).size(); way++) {
                bodies.add(body(components, ways, other, way));
            }
        }
        return bodies;
    }

    private static String body(RecordComponent[] components, List<List<String>> ways, int other, int way) {
        List<String> members = new ArrayList<>();
        for (int at = 0; at < components.length; at++) {
            String value = ways.get(at).get(at == other ? way : 0);
            members.add("\"" + components[at].getName() + "\":" + value);
        }
        return "{" + String.join(",", members) + "}";
    }
}
