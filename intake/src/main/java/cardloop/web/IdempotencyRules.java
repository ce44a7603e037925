package cardloop.web;

import cardloop.http.HttpPath;
import java.util.List;
import java.util.Set;

/** Which POSTs of the API may come without a key, by path pattern; all others must bring one. */
public final class IdempotencyRules {
    private final List<HttpPath.Pattern> optional;

    public IdempotencyRules(Set<String> optional) {
        this.optional = optional.stream().map(HttpPath::pattern).toList();
    }

    public boolean isRequired(HttpPath path) {
        return optional.stream().noneMatch(path::matches);
    }
}
