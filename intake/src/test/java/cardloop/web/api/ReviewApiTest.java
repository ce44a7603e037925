package cardloop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.casebook.CaseId;
import cardloop.reading.Box;
import cardloop.reading.CardPicture;
import cardloop.reading.Field;
import cardloop.submission.Doubt;
import cardloop.submission.Readings;
import cardloop.submission.StoredReading;
import cardloop.submission.kept.TestingReadings;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

final class ReviewApiTest extends ApiContract {
    private static final String CLAIMS = "/api/v1/review/claims";
    private static final String SENIOR = "demo-senior-key";

    @Autowired
    private Readings readings;

    @BeforeEach
    void anEmptyQueue() {
        db.sql("DELETE FROM review_item").update();
        db.sql("DELETE FROM reveal").update();
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

        Reply again = post(REVIEWER, item + "/reveal", "{\"reason\":\"hard to read\"}", key);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("shown_once");
        assertThat(again.text()).doesNotContain(pin);
        assertThat(db.sql("SELECT COUNT(*) FROM reveal").query(Long.class).single())
                .as("one was shown, one is written down")
                .isEqualTo(1);
    }

    @Test
    void whoHasSeenAsManyCodesAsOneMayInAnHourSeesNoMore() {
        String pin = freshPin();
        String card = inReview(pin);
        Reply item = post(REVIEWER, CLAIMS, "");
        for (int i = 0; i < 30; i++) {
            db.sql("INSERT INTO reveal (id, item_id, case_id, person_id, reason, revealed_at)"
                            + " SELECT :id, i.id, i.case_id, i.reviewer_id, '-', CURRENT_TIMESTAMP FROM review_item i"
                            + " WHERE i.case_id = :case")
                    .param("id", UUID.randomUUID())
                    .param("case", UUID.fromString(card))
                    .update();
        }

        Reply refused = post(REVIEWER, CLAIMS + "/" + item.at("/itemId") + "/reveal", "{\"reason\":\"look\"}");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(refused.text()).doesNotContain(pin);
    }

    @Test
    void anEscalatedItemGoesToASeniorWithItsNote() {
        inReview(freshPin());
        decide("{\"verdict\":\"ESCALATE\",\"note\":\"odd print\"}");

        assertThat(post(REVIEWER, CLAIMS, "").status()).isEqualTo(204);
        Reply item = post(SENIOR, CLAIMS, "");
        assertThat(item.at("/why")).isEqualTo("ESCALATED");
        assertThat(item.at("/escalationNote")).isEqualTo("odd print");
    }

    @Test
    void aSnoozedItemIsOthersMeanwhile() {
        inReview(freshPin());
        String snooze = CLAIMS + "/" + post(REVIEWER, CLAIMS, "").at("/itemId") + "/snooze";

        for (String until : List.of("soon", "2020-01-01T00:00:00+08:00", "2999-01-01T00:00:00+08:00")) {
            assertThat(post(REVIEWER, snooze, "{\"until\":\"" + until + "\"}").at("/errors/0/pointer"))
                    .isEqualTo("/until");
        }
        String tomorrow = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).toString();
        assertThat(post(SENIOR, snooze, "{\"until\":\"" + tomorrow + "\"}").status())
                .isEqualTo(404);
        assertThat(post(REVIEWER, snooze, "{\"until\":\"" + tomorrow + "\"}").status())
                .isEqualTo(200);
        assertThat(post(REVIEWER, CLAIMS, "").status()).isEqualTo(204);
        assertThat(post(SENIOR, CLAIMS, "").status()).isEqualTo(200);
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

    @Test
    void whatWasDoubtfulOnAPhotoIsShownWithoutItsNeighbours() {
        String pin = freshPin();
        String card = photographed(pin);
        readings.save(new CaseId(UUID.fromString(card)), read(pin, 2));

        Reply item = post(REVIEWER, CLAIMS, "");

        assertThat(item.at("/reading/masked")).isEqualTo("•".repeat(12));
        assertThat(item.at("/reading/doubtful/0/field")).isEqualTo("PIN");
        assertThat(item.body().at("/reading/doubtful/1/position").asInt()).isEqualTo(1);
        assertThat(item.at("/reading/doubtful/0/alternatives/0")).isEqualTo("8");
        assertThat(item.body().at("/reading/doubtful/0/confidence").asInt()).isEqualTo(400);
        assertThat(item.at("/reading/doubtful/0/cropUrl"))
                .isEqualTo(CLAIMS + "/" + item.at("/itemId") + "/crops/PIN/0");
        assertThat(item.text()).doesNotContain(pin);
    }

    @Test
    void aPhotoOnWhichAnotherCardsPinCannotBeCoveredIsNotShown() {
        String pin = freshPin();
        CaseId card = new CaseId(UUID.fromString(photographed(pin)));
        readings.save(card, beside(pin, new Box(400, 700, 40, 60, 0)));
        String photo = CLAIMS + "/" + post(REVIEWER, CLAIMS, "").at("/itemId") + "/photo";

        assertThat(get(REVIEWER, photo).status()).isEqualTo(200);
        readings.save(card, beside(pin, Box.NOWHERE));
        assertThat(get(REVIEWER, photo).status()).isEqualTo(404);
    }

    /** With the PIN of another card on the photo. */
    private static StoredReading beside(String pin, Box other) {
        Box box = new Box(400, 530, 40, 60, 0);
        return TestingReadings.of(pin, box, box, List.of(), other);
    }

    @Test
    void aPinThatIsDoubtfulAllOverIsNotToldByItsAlternatives() {
        String pin = freshPin();
        String card = photographed(pin);
        readings.save(new CaseId(UUID.fromString(card)), read(pin, 12));

        Reply item = post(REVIEWER, CLAIMS, "");

        assertThat(item.body().at("/reading/doubtful").size()).isEqualTo(12);
        assertThat(item.body().at("/reading/doubtful/0").has("cropUrl")).isFalse();
        assertThat(item.body().at("/reading/doubtful/0/alternatives").size()).isZero();
        assertThat(get(REVIEWER, CLAIMS + "/" + item.at("/itemId") + "/crops/PIN/0")
                        .status())
                .isEqualTo(404);
    }

    private static StoredReading read(String pin, int doubtful) {
        Box box = new Box(400, 530, 40, 60, 0);
        return TestingReadings.of(
                pin,
                box,
                box,
                IntStream.range(0, doubtful)
                        .mapToObj(at -> new Doubt(Field.PIN, at, "8B", 400, box))
                        .toList());
    }

    private String photographed(String pin) {
        byte[] photo = CardPicture.of("123456789", pin).jpeg();
        return enqueued(postPhotos("QQCARD", "30", List.of(photo), freshKey()).at("/photos/0/cards/0/id"));
    }

    private String inReview(String pin) {
        return enqueued(
                post(SELLER, "/api/v1/submissions", submission(card(pin))).at("/cards/0/id"));
    }

    private String enqueued(String card) {
        db.sql("UPDATE card_case SET stage = 'IN_REVIEW', waiting = 'SAMPLED', due_at =" + " NULL WHERE id = :id")
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
