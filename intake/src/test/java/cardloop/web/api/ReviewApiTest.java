package cardloop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReviewApiTest extends ApiContract {
    private static final String CLAIMS = "/api/v1/review/claims";
    private static final String SENIOR = "demo-senior-key";

    @BeforeEach
    void anEmptyQueue() {
        db.sql("DELETE FROM review_item").update();
    }

    @Test
    void anEmptyQueueGivesNothing() {
        assertThat(post(REVIEWER, CLAIMS, "").status()).isEqualTo(204);
        assertThat(get(REVIEWER, "/api/v1/review/queue").body().at("/depth").asInt())
                .isZero();
    }

    @Test
    void aClaimedItemIsMaskedAndOnOneDesk() {
        String pin = freshPin();
        String card = inReview(pin);

        Reply item = post(REVIEWER, CLAIMS, "");

        assertThat(item.status()).isEqualTo(200);
        assertThat(item.at("/cardId")).isEqualTo(card);
        assertThat(item.body().at("/probability").asDouble()).isEqualTo(0.25);
        assertThat(item.at("/maskedNumber")).isEqualTo("123•••789");
        assertThat(item.at("/declared/faceValue/amount")).isEqualTo("30.00");
        assertThat(item.body().has("photoUrl")).isFalse();
        assertThat(item.text()).doesNotContain(pin);
        assertThat(post(SENIOR, CLAIMS, "").status()).isEqualTo(204);
        assertThat(put(REVIEWER, CLAIMS + "/" + item.at("/itemId")).status()).isEqualTo(200);
        assertThat(put(SENIOR, CLAIMS + "/" + item.at("/itemId")).status()).isEqualTo(404);
        assertThat(delete(REVIEWER, CLAIMS + "/" + item.at("/itemId")).status()).isEqualTo(204);
        assertThat(post(SENIOR, CLAIMS, "").status()).isEqualTo(200);
    }

    @Test
    void aRevealNeedsAReasonAndShowsTheCode() {
        String pin = freshPin();
        inReview(pin);
        String item = CLAIMS + "/" + post(REVIEWER, CLAIMS, "").at("/itemId");

        assertThat(post(REVIEWER, item + "/reveal", "{}").at("/errors/0/pointer"))
                .isEqualTo("/reason");
        assertThat(post(SENIOR, item + "/reveal", "{\"reason\":\"look\"}").status())
                .isEqualTo(404);
        String key = freshKey();
        Reply reveal = post(REVIEWER, item + "/reveal", "{\"reason\":\"hard to read\"}", key);
        assertThat(reveal.at("/pin")).isEqualTo(pin);
        assertThat(reveal.at("/number")).isEqualTo("123456789");

        db.sql("UPDATE idempotent_answer SET started_at = CURRENT_TIMESTAMP - INTERVAL '1' HOUR WHERE idem_key = :key")
                .param("key", key)
                .update();
        assertThat(post(REVIEWER, item + "/reveal", "{\"reason\":\"hard to read\"}", key)
                        .text())
                .as("a code once shown is not shown for days")
                .doesNotContain(pin);
    }

    @Test
    void aPassClearsTheCardAndAFailSaysWhy() {
        String passed = inReview(freshPin());
        decide("{\"verdict\":\"PASS\",\"note\":\"fine\"}");
        assertThat(stage(passed)).isEqualTo("CLEARED");

        String failed = inReview(freshPin());
        String item = decide("{\"verdict\":\"FAIL\"}");
        assertThat(post(REVIEWER, item, "{\"verdict\":\"MAYBE\"}").at("/errors/0/pointer"))
                .isEqualTo("/verdict");
        assertThat(post(REVIEWER, item, "{\"verdict\":\"FAIL\",\"code\":\"NO\"}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/code");
        assertThat(post(REVIEWER, item, "{\"verdict\":\"FAIL\",\"code\":\"REVIEW_FAILED\"}")
                        .status())
                .isEqualTo(200);
        assertThat(stage(failed)).isEqualTo("REJECTED");
        assertThat(post(REVIEWER, item, "{\"verdict\":\"PASS\"}").at("/code")).isEqualTo("wrong_state");
    }

    /** Claims the next item and decides; returns the address of its decision. */
    private String decide(String body) {
        String item = CLAIMS + "/" + post(REVIEWER, CLAIMS, "").at("/itemId") + "/decision";
        post(REVIEWER, item, body);
        return item;
    }

    private String inReview(String pin) {
        String card = post(SELLER, "/api/v1/submissions", submission(card(pin))).at("/cards/0/id");
        db.sql(
                        "UPDATE card_case SET stage = 'IN_REVIEW', owner = 'REVIEWER', waiting = 'SAMPLED', due_at = NULL WHERE id = :id")
                .param("id", UUID.fromString(card))
                .update();
        db.sql("INSERT INTO sampling_draw (case_id, probability, draw, selected, why, seed_day, rule_version, drawn_at)"
                        + " VALUES (?, 0.25, 0.1, TRUE, 'drawn', '2026-11-21', 'v1', CURRENT_TIMESTAMP)")
                .param(UUID.fromString(card))
                .update();
        db.sql("INSERT INTO review_item (id, case_id, why, state, due_at, created_at)"
                        + " VALUES (:id, :case, 'drawn', 'OPEN', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)")
                .param("id", UUID.randomUUID())
                .param("case", UUID.fromString(card))
                .update();
        return card;
    }

    private String stage(String id) {
        return db.sql("SELECT stage FROM card_case WHERE id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
    }
}
