package cardloop.web.idempotency;

import java.util.Set;

/**
 * Which POSTs of the API may come without a key; all others must bring one.
 *
 * @param optional exact paths
 */
public record IdempotencyRules(Set<String> optional) {
    public IdempotencyRules {
        optional = Set.copyOf(optional);
    }

    boolean isRequired(String path) {
        return !optional.contains(path);
    }
}
