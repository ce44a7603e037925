package cardloop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.CardPicture;
import cardloop.reading.SpoiltPicture;
import cardloop.submission.JdbcPhotos;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new photo as the answer about a card that waits for its seller. */
final class NewPhotoApiTest extends ApiContract {
    private static final String CARDS = "/api/v1/cards/";

    @Autowired
    private JdbcPhotos photos;

    @Test
    void aBetterPhotoTakesThePlaceOfTheOldOne() {
        String id = photographed();
        UUID old = photoOf(id).orElseThrow();

        Reply reply = answer(id, photo());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("/id")).isEqualTo(id);
        assertThat(reply.at("/state")).isEqualTo("READING");
        assertThat(reply.body().has("reason")).isFalse();
        assertThat(reply.body().at("/findings").size()).isZero();
        assertThat(photoOf(id).flatMap(photos::open)).isPresent();
        assertThat(photoOf(id)).isNotEqualTo(Optional.of(old));
        assertThat(photos.open(old)).isEmpty();
        assertThat(get(SELLER, CARDS + id)
                        .body()
                        .at("/timeline")
                        .valueStream()
                        .map(step -> step.path("what").asString()))
                .containsExactly("RECEIVED", "REPHOTOGRAPHED");
    }

    @Test
    void aMistypedCardIsReadOffAPhoto() {
        String id = typedWrong();

        Reply reply = answer(id, photo());

        assertThat(reply.at("/state")).isEqualTo("READING");
        assertThat(photoOf(id)).isPresent();
        assertThat(get(SELLER, CARDS + id).body().at("/findings").size()).isZero();
    }

    @Test
    void aPhotoToTakeAgainIsToldWhatToChangeAndChangesNothing() {
        String id = photographed();
        Optional<UUID> old = photoOf(id);
        byte[] far = SpoiltPicture.FAR.photo(CardPicture.of("123456789", freshPin()), 8, 1);

        Reply reply = answer(id, far);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/code")).isEqualTo("photo_unusable");
        assertThat(reply.at("/photos/0/quality/verdict")).isEqualTo("RETAKE");
        assertThat(reply.at("/photos/0/retake/0/code")).isEqualTo("TOO_SMALL");
        assertThat(reply.at("/photos/0/retake/0/text/en")).isNotEmpty();
        assertThat(reply.body().at("/photos/0/retake/0/region/width").asDouble())
                .isPositive();
        assertThat(get(SELLER, CARDS + id).at("/state")).isEqualTo("AWAITING_SELLER");
        assertThat(photoOf(id)).isEqualTo(old);
        assertThat(answer(id, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).at("/photos/0/quality/verdict"))
                .isEqualTo("UNSUPPORTED");
    }

    @Test
    void itIsOnePhotoOfAtMostTenMegabytes() {
        String id = typedWrong();

        Reply two = post(id, List.of(photo(), photo()), freshKey());
        assertThat(two.status()).isEqualTo(422);
        assertThat(two.at("/errors/0/pointer")).isEqualTo("/photo");
        assertThat(post(id, List.of(), freshKey()).at("/code")).isEqualTo("invalid_field");
        assertThat(answer(id, new byte[11_000_000]).at("/code")).isEqualTo("too_large");
        assertThat(get(SELLER, CARDS + id).at("/state")).isEqualTo("AWAITING_SELLER");
    }

    @Test
    void onlyTheOwnCardAndOnlyWhileItWaits() {
        String id = typedWrong();

        assertThat(postNewPhotos(SELLER2, CARDS + id + "/correction", List.of(photo()), freshKey())
                        .at("/code"))
                .isEqualTo("not_found");
        answer(id, photo());
        assertThat(answer(id, photo()).at("/code")).isEqualTo("wrong_state");
        assertThat(post(SELLER, CARDS + id + "/correction", "{\"pin\":\"1\"}").at("/code"))
                .isEqualTo("wrong_state");
    }

    @Test
    void theSamePhotoUnderTheSameKeyIsTakenOnce() {
        String id = typedWrong();
        String key = freshKey();
        byte[] photo = photo();

        Reply first = post(id, List.of(photo), key);
        Reply again = post(id, List.of(photo), key);

        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(post(id, List.of(photo()), key).at("/code")).isEqualTo("idempotency_conflict");
        assertThat(post(id, List.of(photo), "").at("/code")).isEqualTo("idempotency_key_required");
    }

    @Test
    void theDescriptionSaysBothWaysToCorrect() {
        assertThat(get("", "/api/v1/openapi.json")
                        .body()
                        .at("/paths")
                        .path(CARDS + "{id}/correction")
                        .at("/post/requestBody/content")
                        .propertyNames())
                .containsExactlyInAnyOrder("application/json", "multipart/form-data");
    }

    private Reply answer(String id, byte[] photo) {
        return post(id, List.of(photo), freshKey());
    }

    private Reply post(String id, List<byte[]> photos, String key) {
        return postNewPhotos(SELLER, CARDS + id + "/correction", photos, key);
    }

    /** Of a photo that gave nothing. */
    private String photographed() {
        String id = postPhotos("QQCARD", "30", List.of(photo()), freshKey()).at("/photos/0/cards/0/id");
        db.sql("UPDATE card_case SET stage = 'AWAITING_SELLER', reason = 'UNREADABLE', due_at = NULL"
                        + " WHERE id = :id")
                .param("id", UUID.fromString(id))
                .update();
        return id;
    }

    private String typedWrong() {
        return post(SELLER, "/api/v1/submissions", submission(card("QQCARD", "123456789", freshPin() + "X", "30")))
                .at("/cards/0/id");
    }

    private Optional<UUID> photoOf(String id) {
        return db.sql("SELECT photo_id FROM card_case WHERE id = :id AND photo_id IS NOT NULL")
                .param("id", UUID.fromString(id))
                .query(UUID.class)
                .optional();
    }

    private static byte[] photo() {
        return CardPicture.of("123456789", freshPin()).jpeg();
    }
}
