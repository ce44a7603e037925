package cardloop.stub.demo;

import tools.jackson.databind.JsonNode;

/** What the issuers have to say about the house, in one line. */
public final class DemoIssuers {
    private DemoIssuers() {}

    public static String line(JsonNode stats) {
        long requests = 0;
        long violations = 0;
        for (JsonNode issuer : stats.path("issuers")) {
            for (var address : issuer.properties()) {
                boolean account = address.getKey().equals("account");
                requests += account ? 0 : address.getValue().path("requests").asLong(0);
                violations += address.getValue().path("violations").asLong(0);
            }
        }
        return "issuers  " + requests + " requests, " + violations + " over a limit";
    }
}
