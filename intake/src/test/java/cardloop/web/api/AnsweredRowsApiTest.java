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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No guess goes out: every row was typed by its seller, or looked at where nothing in it was doubtful. */
final class AnsweredRowsApiTest extends ApiContract {
    private static final String CARDS = "/api/v1/cards/";
    private static final Box NUMBER = new Box(400, 330, 340, 60, 0);
    private static final Box PIN = new Box(400, 530, 340, 60, 0);

    @Autowired
    private Readings readings;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"number\":\"\",\"pin\":\" \"}",
                "{\"confirm\":[]}",
                "{\"number\":\"123456789\"}",
                "{\"confirm\":[\"number\"]}",
                "{\"confirm\":[\"number\",\"pin\"]}",
                "{\"number\":\"123456789\",\"confirm\":[\"pin\"]}"
            })
    void aRowInWhichSomethingIsDoubtfulIsTyped(String body) {
        String card = asked(read(freshPin(), 1));

        Reply reply = post(SELLER, CARDS + card + "/correction", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(pointers(reply)).contains("/pin");
        assertThat(stage(card)).isEqualTo("AWAITING_SELLER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"pin\":\"%s\"}", "{\"confirm\":[\"pin\"]}", "{}"})
    void aRowThatIsNotNamedIsMissing(String body) {
        String pin = freshPin();
        String card = asked(read(pin, 0));

        Reply reply = post(SELLER, CARDS + card + "/correction", body.formatted(pin));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(pointers(reply)).contains("/number");
        assertThat(stage(card)).isEqualTo("AWAITING_SELLER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"confirm\":[\"number\",\"pin\"]}",
                "{\"number\":\"123456789\",\"pin\":\"%s\"}",
                "{\"number\":\"123456789\",\"confirm\":[\"pin\"]}",
                "{\"pin\":\"%s\",\"confirm\":[\"number\"]}"
            })
    void rowsThatWereTypedOrLookedAtGoOn(String body) {
        String pin = freshPin();
        String card = asked(read(pin, 0));

        Reply reply = post(SELLER, CARDS + card + "/correction", body.formatted(pin));

        assertThat(reply.at("/state")).isEqualTo("RECEIVED");
    }

    @Test
    void aRowThatWasNotFoundIsTyped() {
        String pin = freshPin();
        String card = asked(TestingReadings.of("", NUMBER, Box.NOWHERE, List.of()));

        assertThat(pointers(post(SELLER, CARDS + card + "/correction", "{\"confirm\":[\"number\",\"pin\"]}")))
                .containsExactly("/pin");
        assertThat(post(SELLER, CARDS + card + "/correction", "{\"confirm\":[\"number\"],\"pin\":\"" + pin + "\"}")
                        .at("/state"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void afterAWrongAnswerOnlyWhatWasWrongIsTypedAgain() {
        String pin = freshPin();
        String card = asked(read(freshPin(), 1));
        Reply wrong = post(SELLER, CARDS + card + "/correction", "{\"confirm\":[\"number\"],\"pin\":\"123\"}");

        assertThat(wrong.at("/state")).isEqualTo("AWAITING_SELLER");
        assertThat(wrong.at("/findings/0/field")).isEqualTo("PIN");
        assertThat(post(SELLER, CARDS + card + "/correction", "{\"pin\":\"" + pin + "\"}")
                        .at("/state"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void aRowNobodyKnowsIsNotConfirmed() {
        String card = asked(read(freshPin(), 0));

        assertThat(pointers(post(SELLER, CARDS + card + "/correction", "{\"confirm\":[\"number\",\"face\"]}")))
                .containsExactly("/confirm/1");
        assertThat(stage(card)).isEqualTo("AWAITING_SELLER");
    }

    @Test
    void itsSellerAndNobodyElseSeesTheRowsAndWhatIsDoubtful() {
        String pin = freshPin();
        String card = asked(read(pin, 1));

        Reply seen = get(SELLER, CARDS + card);

        assertThat(seen.at("/rows/0/cropUrl")).isEqualTo(CARDS + card + "/rows/NUMBER");
        assertThat(seen.at("/rows/1/field")).isEqualTo("PIN");
        assertThat(seen.at("/doubtful/0/field")).isEqualTo("PIN");
        assertThat(seen.body().at("/doubtful/0/position").asInt()).isZero();
        assertThat(seen.at("/doubtful/0/alternatives/1")).isEqualTo("B");
        assertThat(seen.text()).doesNotContain(pin);
        assertThat(get(SELLER, seen.at("/rows/1/cropUrl")).status()).isEqualTo(200);
        assertThat(get(SELLER, seen.at("/doubtful/0/cropUrl")).status()).isEqualTo(200);
        assertThat(get(SELLER2, seen.at("/rows/1/cropUrl")).status()).isEqualTo(404);
        Reply operator = get("demo-operator-key", CARDS + card);
        assertThat(operator.status()).isEqualTo(200);
        assertThat(operator.body().at("/rows").size()).isZero();
        assertThat(get("demo-operator-key", seen.at("/rows/1/cropUrl")).status())
                .isEqualTo(403);
    }

    @Test
    void aPinThatIsMostlyDoubtfulIsNotToldByItsAlternatives() {
        String card = asked(read(freshPin(), 12));

        Reply seen = get(SELLER, CARDS + card);

        assertThat(seen.body().at("/doubtful").size()).isEqualTo(12);
        assertThat(seen.body().at("/doubtful/0/alternatives").size()).isZero();
        assertThat(seen.body().at("/doubtful/0").has("cropUrl")).isFalse();
    }

    private static StoredReading read(String pin, int doubtful) {
        return TestingReadings.of(
                pin,
                NUMBER,
                PIN,
                IntStream.range(0, doubtful)
                        .mapToObj(at -> new Doubt(Field.PIN, at, "B8", 400, PIN))
                        .toList());
    }

    private static Stream<String> pointers(Reply reply) {
        return reply.body()
                .at("/errors")
                .valueStream()
                .map(error -> error.path("pointer").asString());
    }

    /** A photographed card whose seller is asked about it. */
    private String asked(StoredReading reading) {
        byte[] photo = CardPicture.of("123456789", freshPin()).jpeg();
        String card = postPhotos("QQCARD", "30", List.of(photo), freshKey()).at("/photos/0/cards/0/id");
        db.sql("UPDATE card_case SET stage = 'AWAITING_SELLER', due_at = NULL WHERE id = :id")
                .param("id", UUID.fromString(card))
                .update();
        readings.save(new CaseId(UUID.fromString(card)), reading);
        return card;
    }

    private String stage(String card) {
        return db.sql("SELECT stage FROM card_case WHERE id = :id")
                .param("id", UUID.fromString(card))
                .query(String.class)
                .single();
    }
}
