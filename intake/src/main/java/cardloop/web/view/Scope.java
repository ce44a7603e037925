package cardloop.web.view;

import cardloop.access.Person;
import cardloop.access.Role;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose cards somebody may see.
 *
 * @param sellerId empty for all cards
 */
public record Scope(Optional<UUID> sellerId) {
    public static Scope ofSeller(UUID sellerId) {
        return new Scope(Optional.of(sellerId));
    }

    /** Sellers see their own; operators and auditors see all; everybody else sees none but their own, which are none. */
    public static Scope of(Person person) {
        boolean seesAll = person.role() == Role.OPERATOR || person.role() == Role.AUDITOR;
        return seesAll ? new Scope(Optional.empty()) : ofSeller(person.id());
    }
}
