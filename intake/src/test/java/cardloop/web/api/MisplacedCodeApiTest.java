package cardloop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.DatabaseDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table whose columns have shifted puts PINs where things are kept and shown in clear: there they are refused. */
final class MisplacedCodeApiTest extends ApiContract {
    private static final String SZX_PIN = "914725036814725036";

    @ParameterizedTest
    @ValueSource(strings = {"reference", "batch"})
    void aPinInAnotherFieldIsRefusedByItsPlace(String field) {
        Reply reply = post(SELLER, "/api/v1/submissions", submission(with(field, SZX_PIN, freshPin())));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/cards/0/" + field);
        assertThat(reply.text()).doesNotContain(SZX_PIN);
    }

    @Test
    void aCodeOfAnotherCardOfTheSameSubmissionIsRefused() {
        String pin = freshPin();
        Reply reply = post(
                SELLER,
                "/api/v1/submissions",
                submission(card("QQCARD", "987654321", pin, "30"), with("reference", "987654321", freshPin())));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/cards/1/reference");
    }

    @Test
    void aPinInPlaceOfTheKindIsNeitherKeptNorShown() {
        Reply reply = post(SELLER, "/api/v1/submissions", submission(card(SZX_PIN, "1", "2", "30")));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.at("/cards/0/reason/code")).isEqualTo("KIND_NOT_ACCEPTED");
        String shown = get(SELLER, "/api/v1/cards/" + reply.at("/cards/0/id")).text();
        assertThat(shown).contains("UNKNOWN").doesNotContain(SZX_PIN);
        assertThat(reply.text()).doesNotContain(SZX_PIN);
        assertThat(DatabaseDump.of(db)).doesNotContain(SZX_PIN);
    }

    @Test
    void anOrdinaryReferenceIsTaken() {
        Reply reply =
                post(SELLER, "/api/v1/submissions", submission(with("reference", "ORDER-2026-000123", freshPin())));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.at("/cards/0/reference")).isEqualTo("ORDER-2026-000123");
    }

    @Test
    void aPinIsNoName() {
        for (String path : new String[] {"/api/v1/api-keys", "/api/v1/payees"}) {
            Reply reply = post(
                    SELLER,
                    path,
                    "{\"name\":\"" + SZX_PIN + "\""
                            + (path.endsWith("payees") ? ",\"channelAccount\":\"13800000001\"" : "") + "}");

            assertThat(reply.status()).as(path).isEqualTo(422);
            assertThat(reply.at("/errors/0/pointer")).isEqualTo("/name");
            assertThat(reply.text()).doesNotContain(SZX_PIN);
        }
    }

    private static String with(String field, String value, String pin) {
        return card(pin).replace("{\"kind\"", "{\"" + field + "\":\"" + value + "\",\"kind\"");
    }
}
