package cardloop.web.pages.card;

import cardloop.reading.Field;
import cardloop.submission.Correction;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a seller picked and typed on a card's page. */
final class CorrectionForm {
    /** A place in a form: NUMBER:0, PIN:11. */
    private static final Pattern PLACE = Pattern.compile("(NUMBER|PIN):\\d{1,2}");

    private static final String OTHER = ":other";
    private static final String SEEN = "seen:";

    /** What is said to be a photo and is none: of no card. */
    private static final UUID NO_PHOTO = new UUID(0, 0);

    private CorrectionForm() {}

    /** An empty field was not typed. */
    static Correction of(Map<String, String> form) {
        Map<Field, String> rows = new EnumMap<>(Field.class);
        typed(form, "number").ifPresent(number -> rows.put(Field.NUMBER, number));
        typed(form, "pin").ifPresent(pin -> rows.put(Field.PIN, pin));
        return new Correction(rows, picked(form), seen(form), photo(form));
    }

    /** Rows whose picture stood in the form. */
    private static Set<Field> seen(Map<String, String> form) {
        return Arrays.stream(Field.values())
                .filter(field -> form.containsKey(SEEN + field))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> typed(Map<String, String> form, String name) {
        return Optional.ofNullable(form.get(name)).map(String::strip).filter(plain -> !plain.isEmpty());
    }

    private static Optional<UUID> photo(Map<String, String> form) {
        try {
            return typed(form, "photo").map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.of(NO_PHOTO);
        }
    }

    /** By place; a character typed under "other" wins. */
    private static Map<String, Character> picked(Map<String, String> form) {
        Map<String, Character> picked = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (PLACE.matcher(name).matches() && value.length() == 1) {
                picked.put(name, value.charAt(0));
            }
        });
        form.forEach((name, value) -> {
            String place = name.endsWith(OTHER) ? name.substring(0, name.length() - OTHER.length()) : "";
            if (PLACE.matcher(place).matches() && value.strip().length() == 1) {
                picked.put(place, Character.toUpperCase(value.strip().charAt(0)));
            }
        });
        return picked;
    }
}
