package cardloop.access;

import java.util.Optional;
import java.util.Set;

/**
 * Who may call what: the first door that matches a request decides, and what no door matches stays shut.
 *
 * @param method GET, POST, …; empty for any
 * @param path a path pattern such as {@code /api/v1/cards/**}
 * @param roles who may pass
 * @param isOpen passable by everybody, signed in or not
 */
public record Door(Optional<String> method, String path, Set<Role> roles, boolean isOpen) {
    public Door {
        roles = Set.copyOf(roles);
    }

    public static Door open(String path) {
        return new Door(Optional.empty(), path, Set.of(), true);
    }

    public static Door only(String path, Role... roles) {
        return new Door(Optional.empty(), path, Set.of(roles), false);
    }

    /** Only for one method. */
    public static Door only(String method, String path, Role... roles) {
        return new Door(Optional.of(method), path, Set.of(roles), false);
    }

    /** Whoever is signed in. */
    public static Door anyone(String path) {
        return only(path, Role.values());
    }
}
