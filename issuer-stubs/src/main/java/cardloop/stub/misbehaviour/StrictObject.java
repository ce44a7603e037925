package cardloop.stub.misbehaviour;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A JSON object in which every key must have been asked for. */
final class StrictObject {
    private final JsonNode node;
    private final String path;
    private final Set<String> known = new HashSet<>();

    StrictObject(JsonNode node, String path) {
        this.node = node;
        this.path = path;
        if (!node.isObject()) {
            throw bad("", "must be an object");
        }
    }

    Set<String> keys() {
        return new HashSet<>(node.propertyNames());
    }

    double number(String key, double absent, double max) {
        known.add(key);
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return absent;
        }
        if (!value.isNumber() || Math.abs(value.asDouble()) > max) {
            throw bad(key, "must be a number up to " + max);
        }
        return value.asDouble();
    }

    double notNegative(String key, double absent, double max) {
        double value = number(key, absent, max);
        if (value < 0) {
            throw bad(key, "must not be negative");
        }
        return value;
    }

    double rate(String key) {
        return notNegative(key, 0, 1);
    }

    String text(String key) {
        known.add(key);
        JsonNode value = node.path(key);
        if (!value.isString()) {
            throw bad(key, "must be a string");
        }
        return value.asString();
    }

    List<String> texts(String key) {
        return list(key, (value, where) -> {
            if (!value.isString()) {
                throw bad(key, "must hold strings");
            }
            return value.asString();
        });
    }

    <T> Optional<T> object(String key, Function<StrictObject, T> reader) {
        known.add(key);
        JsonNode value = node.path(key);
        return value.isMissingNode() ? Optional.empty() : Optional.of(read(value, path(key), reader));
    }

    <T> List<T> objects(String key, Function<StrictObject, T> reader) {
        return list(key, (value, where) -> read(value, where, reader));
    }

    private interface ElementReader<T> {
        T read(JsonNode value, String where);
    }

    private <T> List<T> list(String key, ElementReader<T> reader) {
        known.add(key);
        JsonNode array = node.path(key);
        if (!array.isMissingNode() && !array.isArray()) {
            throw bad(key, "must be a list");
        }
        List<T> all = new ArrayList<>();
        for (JsonNode value : array) {
            all.add(reader.read(value, path(key) + "[" + all.size() + "]"));
        }
        return all;
    }

    static <T> T read(JsonNode value, String path, Function<StrictObject, T> reader) {
        StrictObject object = new StrictObject(value, path);
        T result = reader.apply(object);
        object.refuseUnknownKeys();
        return result;
    }

    private void refuseUnknownKeys() {
        for (String key : keys()) {
            if (!known.contains(key)) {
                throw bad(key, "unknown key");
            }
        }
    }

    BadMisbehaviourException bad(String key, String what) {
        return new BadMisbehaviourException(path(key) + ": " + what);
    }

    private String path(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }
}
