package cardloop.stub;

import cardloop.stub.limit.AddressStats;
import cardloop.stub.limit.CardAttempts.Tried;
import cardloop.stub.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the issuers saw.
 *
 * @param issuers by issuer, then by source address ({@code jd} counts its account under {@code account}; where queries have
 *     a limit of their own, they stand under the address and {@code  queries})
 * @param cards how often each card was really tried
 */
public record StubStats(Map<String, Map<String, AddressStats>> issuers, List<Tried> cards) {

    public Optional<AddressStats> of(String issuer, String address) {
        return Optional.ofNullable(issuers.getOrDefault(issuer, Map.of()).get(address));
    }

    /** Arrivals over a limit, at all issuers together. */
    public long violations() {
        return issuers.values().stream()
                .flatMap(byAddress -> byAddress.values().stream())
                .mapToLong(AddressStats::violations)
                .sum();
    }

    /** Attempts against one card; 0 if it was never tried. */
    public int attempts(String kind, String number) {
        return cards.stream()
                .filter(c -> c.kind().equals(kind) && c.number().equals(number))
                .mapToInt(Tried::attempts)
                .sum();
    }

    ObjectNode toJson() {
        ObjectNode root = Json.object();
        ObjectNode byIssuer = root.putObject("issuers");
        issuers.forEach((issuer, addresses) -> {
            ObjectNode byAddress = byIssuer.putObject(issuer);
            addresses.forEach((address, stats) -> byAddress.set(address, json(stats)));
        });
        ArrayNode tried = root.putArray("cards");
        cards.forEach(card -> tried.add(json(card)));
        return root;
    }

    private static ObjectNode json(AddressStats stats) {
        return Json.object()
                .put("requests", stats.requests())
                .put("refused", stats.refused())
                .put("limit", stats.limit())
                .put("windowSeconds", stats.windowSeconds())
                .put("worstWindow", stats.worstWindow())
                .put("violations", stats.violations());
    }

    private static ObjectNode json(Tried card) {
        ObjectNode json = Json.object()
                .put("kind", card.kind())
                .put("number", card.number())
                .put("attempts", card.attempts());
        ArrayNode ids = json.putArray("inquiryIds");
        card.inquiryIds().forEach(ids::add);
        return json;
    }
}
