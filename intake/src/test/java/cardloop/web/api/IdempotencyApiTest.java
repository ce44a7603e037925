package cardloop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.Together;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IdempotencyApiTest extends ApiContract {
    private static final String PATH = "/api/v1/submissions";

    @Test
    void aPostWithoutAKeyIsRefusedWhereOneIsRequired() {
        Reply reply = send(request(SELLER, PATH)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(submission(card(freshPin())))));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/code")).isEqualTo("idempotency_key_required");
        assertThat(post(SELLER, PATH, submission(card(freshPin())), "with blank")
                        .at("/code"))
                .isEqualTo("idempotency_key_required");
        assertThat(post(SELLER, PATH, submission(card(freshPin())), "k".repeat(256))
                        .at("/code"))
                .isEqualTo("idempotency_key_required");
    }

    @Test
    void theSameCallAgainIsAnsweredAgainAndDoneOnce() {
        String key = freshKey();
        String pin = freshPin();
        Reply first = post(SELLER, PATH, submission(card(pin)), key);
        Reply again = post(SELLER, PATH, submission(card(pin)).replace(",", " , "), key);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void theOrderOfMembersDoesNotMatter() {
        String key = freshKey();
        String pin = freshPin();
        post(SELLER, PATH, "{\"terms\":\"v1\",\"cards\":[{\"kind\":\"QQCARD\",\"pin\":\"" + pin + "\"}]}", key);
        Reply again =
                post(SELLER, PATH, "{\"cards\":[{\"pin\":\"" + pin + "\",\"kind\":\"QQCARD\"}],\"terms\":\"v1\"}", key);

        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void theSameKeyForAnotherRequestIsAConflict() {
        String key = freshKey();
        post(SELLER, PATH, submission(card(freshPin())), key);

        Reply other = post(SELLER, PATH, submission(card(freshPin())), key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/code")).isEqualTo("idempotency_conflict");
        assertThat(post(SELLER2, PATH, submission(card(freshPin())), key).status())
                .as("keys are each seller's own")
                .isEqualTo(202);
    }

    @Test
    void aCallStillRunningIsNotStartedAgain() {
        String key = freshKey();
        String body = submission(card(freshPin()));
        post(SELLER, PATH, body, key);
        unfinish(key, "CURRENT_TIMESTAMP");

        Reply reply = post(SELLER, PATH, body, key);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.at("/code")).isEqualTo("idempotency_in_progress");
    }

    @Test
    void aCallWhoseServerDiedIsDoneAgain() {
        String key = freshKey();
        String body = submission(card(freshPin()));
        post(SELLER, PATH, body, key);
        unfinish(key, "CURRENT_TIMESTAMP - INTERVAL '1' MINUTE");

        assertThat(post(SELLER, PATH, body, key).status()).isEqualTo(202);
        assertThat(post(SELLER, PATH, body, key).header("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void ofManyCallsAtOnceOneIsDone() {
        String key = freshKey();
        String pin = freshPin();

        List<Object> replies = Together.run(6, () -> post(SELLER, PATH, submission(card(pin)), key));

        assertThat(replies)
                .allSatisfy(reply -> assertThat(((Reply) reply).status()).isIn(202, 409));
        assertThat(replies.stream().filter(reply -> ((Reply) reply).status() == 202))
                .isNotEmpty()
                .allSatisfy(reply ->
                        assertThat(((Reply) reply).at("/cards/0/state")).isEqualTo("RECEIVED"));
    }

    @Test
    void aRequestThatCouldNotBeReadLeavesItsKeyFree() {
        String key = freshKey();
        assertThat(post(SELLER, PATH, "{", key).status()).isEqualTo(400);
        assertThat(post(SELLER, PATH, submission(card(freshPin())), key).status())
                .isEqualTo(202);
    }

    @Test
    void aRefusalIsKeptAsTheAnswerToo() {
        String key = freshKey();
        String body = "{\"terms\":\"v0\",\"cards\":[]}";
        assertThat(post(SELLER, PATH, body, key).status()).isEqualTo(422);
        assertThat(post(SELLER, PATH, body, key).header("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void answersLieSealed() {
        String key = freshKey();
        String issued =
                post(SELLER, "/api/v1/api-keys", "{\"name\":\"till\"}", key).at("/key");

        byte[] kept = db.sql("SELECT sealed_body FROM idempotent_answer WHERE idem_key = :key")
                .param("key", key)
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(issued).startsWith("clk_");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(issued);
    }

    private void unfinish(String key, String startedAt) {
        db.sql("UPDATE idempotent_answer SET sealed_body = NULL, status = NULL, started_at = " + startedAt
                        + " WHERE idem_key = :key")
                .param("key", key)
                .update();
    }

    @Test
    void aKeyIsShownOnceAndKeptNowhere() {
        String key = freshKey();
        Reply first = post(SELLER, "/api/v1/api-keys", "{\"name\":\"till\"}", key);
        Reply again = post(SELLER, "/api/v1/api-keys", "{\"name\":\"till\"}", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/key")).startsWith("clk_");
        assertThat(first.header("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("shown_once");
        assertThat(again.text()).doesNotContain(first.at("/key"));
        assertThat(get(SELLER, "/api/v1/api-keys").text()).containsOnlyOnce(first.at("/prefix"));
    }
}
