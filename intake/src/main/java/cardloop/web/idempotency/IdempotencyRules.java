package cardloop.web.idempotency;

import java.util.Set;

/**
 * Which POSTs of the API may come without a key; all others must bring one.
 *
 * @param optional exact paths, or all below one when it ends in {@code /**}
 */
public record IdempotencyRules(Set<String> optional) {
    public IdempotencyRules {
        optional = Set.copyOf(optional);
    }

    boolean isRequired(String path) {
        return optional.stream().noneMatch(each -> matches(each, path));
    }

    private static boolean matches(String optional, String path) {
        return optional.endsWith("/**")
                ? path.startsWith(optional.substring(0, optional.length() - 2))
                : path.equals(optional);
    }
}
