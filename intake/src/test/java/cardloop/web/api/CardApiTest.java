package cardloop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.DatabaseDump;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CardApiTest extends ApiContract {
    private static final String CARDS = "/api/v1/cards/";

    @Test
    void aCorrectedCardGoesOn() {
        String pin = freshPin();
        String id = sent("QQCARD", "123456789", pin + "X");

        Reply reply = post(SELLER, CARDS + id + "/correction", "{\"pin\":\"" + pin + "\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/state")).isEqualTo("RECEIVED");
        Reply card = get(SELLER, CARDS + id);
        assertThat(card.at("/maskedNumber")).isEqualTo("123•••789");
        assertThat(card.body().at("/findings").size()).isZero();
        assertThat(card.body()
                        .at("/timeline")
                        .valueStream()
                        .map(step -> step.path("what").asString()))
                .containsExactly("RECEIVED", "AWAITING_SELLER", "CORRECTED");
    }

    @Test
    void aCorrectionThatIsStillWrongSaysSo() {
        String id = sent("QQCARD", "123456789", freshPin() + "X");
        String deadline = get(SELLER, CARDS + id).at("/deadline");

        Reply reply = post(SELLER, CARDS + id + "/correction", "{\"pin\":\"77889900112\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/state")).isEqualTo("AWAITING_SELLER");
        assertThat(reply.at("/findings/0/code")).isEqualTo("PIN_LENGTH");
        assertThat(reply.text()).doesNotContain("77889900112");
        assertThat(get(SELLER, CARDS + id).at("/deadline")).isEqualTo(deadline);
    }

    @Test
    void eachFieldMayBeCorrectedByItself() {
        String pin = freshPin();
        String id = sent("QQCARD", "12345678", pin + "X");

        post(SELLER, CARDS + id + "/correction", "{\"pin\":\"" + pin + "\"}");
        Reply reply = post(SELLER, CARDS + id + "/correction", "{\"number\":\"123456789\"}");

        assertThat(reply.at("/state")).isEqualTo("RECEIVED");
    }

    @Test
    void aCorrectionToALiveCardIsADuplicate() {
        String pin = freshPin();
        sent("QQCARD", "123456789", pin);
        String id = sent("QQCARD", "123456789", pin + "X");

        Reply reply = post(SELLER, CARDS + id + "/correction", "{\"pin\":\"" + pin + "\"}");

        assertThat(reply.at("/state")).isEqualTo("REJECTED");
        assertThat(reply.at("/reason/code")).isEqualTo("DUPLICATE");
    }

    @Test
    void onlyACardThatWaitsForItsSellerIsCorrected() {
        String id = sent("QQCARD", "123456789", freshPin());

        assertThat(post(SELLER, CARDS + id + "/correction", "{\"pin\":\"1\"}").at("/code"))
                .isEqualTo("wrong_state");
        assertThat(post(SELLER2, CARDS + id + "/correction", "{\"pin\":\"1\"}").at("/code"))
                .isEqualTo("not_found");
    }

    @Test
    void aCardTakenBackHasNoKeyAnyMore() {
        String pin = freshPin();
        String id = sent("QQCARD", "123456789", pin);

        Reply reply = post(SELLER, CARDS + id + "/withdrawal", "");

        assertThat(reply.at("/state")).isEqualTo("WITHDRAWN");
        assertThat(db.sql("SELECT COUNT(*) FROM card_case WHERE id = :id AND sealed_key IS NULL")
                        .param("id", UUID.fromString(id))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(get(SELLER, CARDS + id).body().has("payout")).isFalse();
        assertThat(post(SELLER, CARDS + id + "/withdrawal", "").at("/code")).isEqualTo("wrong_state");
        assertThat(post(SELLER2, "/api/v1/submissions", submission(card(pin))).at("/cards/0/state"))
                .as("its key is free again")
                .isEqualTo("RECEIVED");
    }

    @Test
    void aCardAnIssuerWasAskedAboutIsNotTakenBack() {
        String id = sent("QQCARD", "123456789", freshPin());
        String question = question(id, "ASKING", null);
        db.sql(
                        "INSERT INTO attempt (question_id, n, egress, granted_at) VALUES (:q, 1, '127.0.0.11', CURRENT_TIMESTAMP)")
                .param("q", question)
                .update();

        assertThat(post(SELLER, CARDS + id + "/withdrawal", "").at("/code")).isEqualTo("wrong_state");
    }

    @Test
    void anAcceptedOfferIsPaidAtTheRealFaceValue() {
        String id = offered();

        assertThat(get(SELLER, CARDS + id).at("/offer/payout/amount")).isEqualTo("8.20");
        assertThat(post(SELLER, CARDS + id + "/offer", "{}").at("/errors/0/pointer"))
                .isEqualTo("/accept");
        Reply reply = post(SELLER, CARDS + id + "/offer", "{\"accept\":true}");

        assertThat(reply.status()).isEqualTo(200);
        Reply card = get(SELLER, CARDS + id);
        assertThat(card.at("/faceValue/amount")).isEqualTo("10.00");
        assertThat(card.at("/payout/amount")).isEqualTo("8.20");
        assertThat(stage(id)).isEqualTo("CLEARED");
    }

    @Test
    void aDeclinedOfferEndsTheCard() {
        String id = offered();

        assertThat(post(SELLER, CARDS + id + "/offer", "{\"accept\":false}").at("/reason/code"))
                .isEqualTo("OFFER_DECLINED");
        assertThat(post(SELLER, CARDS + id + "/offer", "{\"accept\":true}").at("/code"))
                .isEqualTo("wrong_state");
    }

    @Test
    void anAnswerNotYetPublishedLooksLikeBeingAsked() {
        String id = sent("QQCARD", "123456789", freshPin());
        db.sql("UPDATE card_case SET stage = 'ANSWERED', reason = 'NOT_RECOGNISED' WHERE id = :id")
                .param("id", UUID.fromString(id))
                .update();

        Reply card = get(SELLER, CARDS + id);
        assertThat(card.at("/state")).isEqualTo("CHECKING");
        assertThat(card.at("/owner")).isEqualTo("ISSUER");
        assertThat(card.body().has("reason")).isFalse();
        assertThat(card.body().has("eta")).isFalse();
    }

    @Test
    void aPinIsNowhereInTheDatabaseInClear() {
        String pin = freshPin();
        sent("QQCARD", "123456789", pin);
        sent("QQCARD", "123456789", pin + "X");

        String dump = DatabaseDump.of(db);
        assertThat(dump).contains("card_case|", "QQCARD");
        assertThat(dump)
                .doesNotContain(pin)
                .doesNotContain(java.util.HexFormat.of().formatHex(pin.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void cardsAreListedNewestFirst() {
        String older = sent("QQCARD", "123456789", freshPin());
        String newer = sent("QQCARD", "123456789", freshPin());

        Reply page = get(SELLER, "/api/v1/cards?limit=2");
        assertThat(page.at("/items/0/id")).isEqualTo(newer);
        assertThat(page.at("/items/1/id")).isEqualTo(older);
        Reply first = get(SELLER, "/api/v1/cards?limit=1&state=RECEIVED");
        assertThat(get(SELLER, "/api/v1/cards?limit=1&state=RECEIVED&cursor=" + first.at("/nextCursor"))
                        .at("/items/0/id"))
                .isEqualTo(older);
    }

    private String offered() {
        String id = sent("QQCARD", "123456789", freshPin());
        question(id, "ANSWERED", 1_000L);
        db.sql("UPDATE card_case SET stage = 'OFFERED', waiting = 'OFFER', due_at = NULL WHERE id = :id")
                .param("id", UUID.fromString(id))
                .update();
        return id;
    }

    private String question(String caseId, String state, @org.jspecify.annotations.Nullable Long faceFen) {
        String id = freshKey().replace("-", "");
        db.sql("INSERT INTO question (id, case_id, purpose, run_key, priority, issuer, kind, state, due_at, attempts,"
                        + " rung, standing, face_fen, created_at, answered_at) VALUES (:id, :case, 'INTAKE', '1', 1,"
                        + " 'tencent', 'QQCARD', :state, CURRENT_TIMESTAMP, 1, 0, 'VALID', :face, CURRENT_TIMESTAMP,"
                        + " CURRENT_TIMESTAMP)")
                .param("id", id)
                .param("case", UUID.fromString(caseId))
                .param("state", state)
                .param("face", faceFen)
                .update();
        return id;
    }

    private String stage(String id) {
        return db.sql("SELECT stage FROM card_case WHERE id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
    }

    private String sent(String kind, String number, String pin) {
        return post(SELLER, "/api/v1/submissions", submission(card(kind, number, pin, "30")))
                .at("/cards/0/id");
    }
}
