package cardloop.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The entries under one {@code [CODE]}, each with its line. */
public final class CatalogueBlock {
    private final String file;
    private final String code;
    private final int line;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    CatalogueBlock(String file, String code, int line) {
        this.file = file;
        this.code = code;
        this.line = line;
    }

    public String code() {
        return code;
    }

    void put(String key, String value, int at) {
        if (entries.putIfAbsent(key, new Entry(value, at)) != null) {
            throw new CatalogueException(file, at, "[" + code + "] has '" + key + "' twice");
        }
    }

    /** A mistake of the block as a whole. */
    public CatalogueException mistake(String reason) {
        return new CatalogueException(file, line, "[" + code + "] " + reason);
    }

    /** Refuses keys outside {@code known}. */
    public void refuseUnknown(Set<String> known) {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                throw new CatalogueException(file, entry.line, "[" + code + "] does not know the key '" + key + "'");
            }
        });
    }

    /** The value read by {@code reader}; what it throws as {@link IllegalArgumentException} names file and line here. */
    public <T> Optional<T> read(String key, Function<String, T> reader) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(entry.value));
        } catch (IllegalArgumentException e) {
            throw new CatalogueException(file, entry.line, "[" + code + "] " + key + ": " + e.getMessage());
        }
    }

    /** Refuses keys that mean nothing beside the others. */
    public void refuseMeaningless(String prefix, String reason) {
        entries.forEach((key, entry) -> {
            if (key.startsWith(prefix)) {
                throw new CatalogueException(file, entry.line, "[" + code + "] '" + key + "' " + reason);
            }
        });
    }

    public <T> T require(String key, Function<String, T> reader) {
        return read(key, reader).orElseThrow(() -> mistake("lacks '" + key + "'"));
    }

    private record Entry(String value, int line) {}
}
