package cardloop.http;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads the cursors that lists give out. What was not given out is refused: a list that starts anew would go round for ever. */
public final class Cursors {
    private Cursors() {}

    /** Empty for the first page. */
    public static Optional<UUID> id(String cursor) {
        return read(cursor, UUID::fromString);
    }

    /** Empty for the first page; never negative. */
    public static Optional<Long> number(String cursor) {
        return read(cursor, Long::parseUnsignedLong);
    }

    public static RuntimeException refused() {
        return Problem.invalidField("/cursor", "不是本站给出的翻页标记。", "This cursor was not given out here.")
                .asException();
    }

    /** Only as it was written: there are many spellings of one number. */
    private static <T> Optional<T> read(String cursor, Function<String, T> parse) {
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(cursor))
                    .filter(parsed -> parsed.toString().equals(cursor))
                    .or(() -> {
                        throw refused();
                    });
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
    }
}
