package cardloop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RolesApiTest extends ApiContract {
    private static final Set<String> PEOPLE =
            Set.of("seller", "reviewer", "senior", "operator", "downstream", "auditor");
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    /** Who may pass; everybody else is told it is forbidden, and strangers to sign in. */
    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/card-kinds,                 seller reviewer senior operator downstream auditor",
        "GET,    /api/v1/api-keys,                   seller reviewer senior operator downstream auditor",
        "POST,   /api/v1/submissions,                seller",
        "POST,   /api/v1/submissions/text,           seller",
        "POST,   /api/v1/submissions/photos,         seller",
        "POST,   /api/v1/check,                      seller",
        "GET,    /api/v1/submissions/{id},           seller operator auditor",
        "GET,    /api/v1/submissions/{id}/cards,     seller operator auditor",
        "GET,    /api/v1/submissions/{id}/findings,  seller operator auditor",
        "GET,    /api/v1/submissions/{id}/events,    seller operator auditor",
        "GET,    /api/v1/cards,                      seller operator auditor",
        "GET,    /api/v1/cards/{id},                 seller operator auditor",
        "GET,    /api/v1/cards/{id}/rows/PIN,        seller",
        "GET,    /api/v1/cards/{id}/crops/PIN/0,     seller",
        "POST,   /api/v1/cards/{id}/correction,      seller",
        "POST,   /api/v1/cards/{id}/offer,           seller",
        "POST,   /api/v1/cards/{id}/withdrawal,      seller",
        "GET,    /api/v1/account,                    seller",
        "GET,    /api/v1/account/entries,            seller",
        "GET,    /api/v1/payees,                     seller",
        "POST,   /api/v1/payees,                     seller",
        "DELETE, /api/v1/payees/{id},                seller",
        "GET,    /api/v1/payouts,                    seller",
        "POST,   /api/v1/payouts,                    seller",
        "GET,    /api/v1/payouts/{id},               seller",
        "POST,   /api/v1/review/claims,              reviewer senior",
        "PUT,    /api/v1/review/claims/{id},         reviewer senior",
        "DELETE, /api/v1/review/claims/{id},         reviewer senior",
        "POST,   /api/v1/review/claims/{id}/decision, reviewer senior",
        "POST,   /api/v1/review/claims/{id}/reveal,  reviewer senior",
        "POST,   /api/v1/review/claims/{id}/snooze,  reviewer senior",
        "GET,    /api/v1/review/claims/{id}/photo,   reviewer senior",
        "GET,    /api/v1/review/queue,               reviewer senior operator auditor",
        "GET,    /api/v1/stock,                      downstream operator auditor"
    })
    void onlyTheseRolesPass(String method, String path, String allowed) {
        Set<String> mayPass = Set.copyOf(Arrays.asList(allowed.split(" ", -1)));
        String address = path.replace("{id}", NOBODY);
        for (String person : PEOPLE) {
            Reply reply = call(method, address, "demo-" + person + "-key");
            if (mayPass.contains(person)) {
                assertThat(reply.status()).as(person).isNotIn(401, 403, 405, 500);
            } else {
                assertThat(reply.status()).as(person).isEqualTo(403);
                assertThat(reply.at("/code")).isEqualTo("forbidden");
            }
        }
        assertThat(call(method, address, "").at("/code")).isEqualTo("unauthenticated");
        assertThat(call(method, address, "clk_wrong").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/api/v1/openapi.json"})
    void theseAreOpenToAll(String path) {
        assertThat(get("", path).status()).isEqualTo(200);
    }

    @Test
    void operatorsAndAuditorsReadTheMeters() {
        assertThat(get("demo-operator-key", "/actuator/prometheus").status()).isEqualTo(200);
        assertThat(get("demo-auditor-key", "/actuator/prometheus").status()).isEqualTo(200);
        assertThat(get("demo-seller-key", "/actuator/prometheus").status()).isEqualTo(403);
    }

    @Test
    void everyAnswerCarriesItsIdAndThePolicies() {
        Reply reply = get("", "/api/v1/account");

        assertThat(reply.header("X-Request-Id")).isPresent();
        assertThat(reply.header("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe-inline"));
        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(reply.header("WWW-Authenticate")).isPresent();
    }

    @Test
    void theDescriptionNamesTheCalls() {
        Reply reply = get("", "/api/v1/openapi.json");

        assertThat(reply.at("/openapi")).startsWith("3.1");
        assertThat(reply.body().at("/paths").propertyNames())
                .contains("/api/v1/submissions", "/api/v1/cards/{id}/correction", "/api/v1/review/claims");
        assertThat(get("", "/api/docs").status()).isIn(200, 302);
        assertThat(get("", "/api/swagger-ui/index.html").status()).isEqualTo(200);
    }

    private Reply call(String method, String path, String key) {
        return send(request(key, path)
                .header(
                        "Content-Type",
                        path.endsWith("photos") ? "multipart/form-data; boundary=x" : "application/json")
                .header("Idempotency-Key", freshKey())
                .method(method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
    }
}
