package cardloop.streams;

import cardloop.access.Person;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * By what right somebody listens. Prints nothing of it.
 *
 * @param person as they came in
 * @param apiKey in clear, of a program
 * @param hasSession whether the session of a page is still there
 */
record Credential(Person person, Optional<String> apiKey, BooleanSupplier hasSession) {
    /** Equal for listeners whose right is looked up alike. */
    Object lookup() {
        return apiKey.<Object>map(key -> key).orElse(person);
    }

    @Override
    public String toString() {
        return "Credential(" + person.id() + ")";
    }
}
