package cardloop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.receipt.CheckedNumber;
import cardloop.receipt.TypedNumber;
import cardloop.testing.Together;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubmissionApiTest extends ApiContract {
    private static final String PATH = "/api/v1/submissions";

    @Test
    void aWellFormedCardIsReceived() {
        Reply reply = post(SELLER, PATH, submission(card(freshPin())));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.at("/cards/0/state")).isEqualTo("RECEIVED");
        assertThat(reply.header("X-Request-Id")).isPresent();
        Reply card = get(SELLER, "/api/v1/cards/" + reply.at("/cards/0/id"));
        assertThat(card.at("/maskedNumber")).isEqualTo("123•••789");
        assertThat(card.at("/station")).isEqualTo("收到");
        assertThat(card.at("/owner")).isEqualTo("SYSTEM");
        assertThat(card.at("/payout/amount")).isEqualTo("24.60");
        assertThat(card.at("/deadline")).endsWith("+08:00");
        assertThat(card.at("/timeline/0/what")).isEqualTo("RECEIVED");
    }

    @Test
    void theSendersAddressIsKeptAsAKeyedHashAlone() {
        String id = post(SELLER, PATH, submission(card(freshPin()))).at("/id");

        byte[] kept = db.sql("SELECT address_print FROM submission WHERE id = ?")
                .param(UUID.fromString(id))
                .query(byte[].class)
                .single();
        assertThat(kept).hasSize(32);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("127.0.0.1");
    }

    @Test
    void aCardThatIsAnotherSellersDrawsOnTheBudgetsAndOnesOwnDoesNot() {
        String taken = card(freshPin());
        String own = card(freshPin());
        post(SELLER, PATH, submission(taken));
        post(SELLER2, PATH, submission(own));

        String drawing = post(SELLER2, PATH, submission(taken)).at("/cards/0/id");
        String repeated = post(SELLER2, PATH, submission(own)).at("/cards/0/id");

        assertThat(db.sql("SELECT case_id FROM wrong_code WHERE case_id IN (?, ?)")
                        .params(UUID.fromString(drawing), UUID.fromString(repeated))
                        .query(UUID.class)
                        .list())
                .containsExactly(UUID.fromString(drawing));
    }

    @Test
    void aMalformedCardDoesNotFailItsNeighbours() {
        Reply reply = post(
                SELLER,
                PATH,
                submission(card(freshPin()), card("QQCARD", "123456789", "12345678901", "30"), card(freshPin())));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(states(reply)).containsExactly("RECEIVED", "AWAITING_SELLER", "RECEIVED");
        assertThat(reply.at("/cards/1/reason/code")).isEqualTo("MALFORMED");
        assertThat(reply.at("/cards/1/findings/0/code")).isEqualTo("PIN_LENGTH");
        assertThat(reply.text()).doesNotContain("12345678901");
    }

    @Test
    void lettersAmongDigitsAreNamedByTheirPlace() {
        Reply reply = post(SELLER, PATH, submission(card("QQCARD", "123456789", "12345678X012", "30")));

        assertThat(reply.at("/cards/0/findings/0/code")).isEqualTo("PIN_ALPHABET");
        assertThat(reply.body().at("/cards/0/findings/0/position").asInt()).isEqualTo(8);
        assertThat(reply.text()).doesNotContain("12345678X012");
    }

    @Test
    void fullWidthDigitsAreTheSameCard() {
        String pin = freshPin();
        String wide = pin.chars()
                .mapToObj(digit -> Character.toString((char) (digit - '0' + '０')))
                .reduce("", String::concat);
        Reply reply = post(SELLER, PATH, submission(card(wide), card(pin)));

        assertThat(states(reply)).containsExactly("RECEIVED", "REJECTED");
        assertThat(reply.at("/cards/1/reason/code")).isEqualTo("DUPLICATE");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_KIND, 30, KIND_NOT_ACCEPTED, KIND_UNKNOWN",
        "KINGSOFT, 30, KIND_NOT_ACCEPTED, KIND_NOT_ACCEPTED",
        "QQCARD, 31, FACE_VALUE, FACE_VALUE_UNKNOWN",
        "QQCARD, -5, FACE_VALUE, FACE_VALUE_UNKNOWN"
    })
    void whatACorrectionCannotMendIsRejected(String kind, String face, String reason, String finding) {
        Reply reply = post(SELLER, PATH, submission(card(kind, "123456789", freshPin(), face)));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(states(reply)).containsExactly("REJECTED");
        assertThat(reply.at("/cards/0/reason/code")).isEqualTo(reason);
        assertThat(reply.at("/cards/0/findings/0/code")).isEqualTo(finding);
    }

    @Test
    void theSecondOfTwoEqualKeysNamesTheFirst() {
        String pin = freshPin();
        Reply reply = post(SELLER, PATH, submission(card(freshPin()), card(pin), card(pin)));

        assertThat(states(reply)).containsExactly("RECEIVED", "RECEIVED", "REJECTED");
        assertThat(reply.at("/cards/2/findings/0/code")).isEqualTo("DUPLICATE");
        assertThat(reply.at("/cards/2/findings/0/text/en")).contains("index 1");
    }

    @Test
    void ofTwoSellersWithTheSameCardExactlyOneHasIt() {
        String body = submission(card(freshPin()));
        var sellers =
                Collections.synchronizedList(new java.util.ArrayList<>(List.of(SELLER, SELLER2, SELLER, SELLER2)));

        List<Object> replies = Together.run(4, () -> post(sellers.removeFirst(), PATH, body));

        assertThat(replies.stream().map(reply -> ((Reply) reply).at("/cards/0/state")))
                .containsExactlyInAnyOrder("RECEIVED", "REJECTED", "REJECTED", "REJECTED");
    }

    @Test
    void aThousandCardsAreTakenAndOneMoreIsNot() {
        String[] thousand = Stream.generate(() -> card(freshPin())).limit(1_000).toArray(String[]::new);
        assertThat(post(SELLER, PATH, submission(thousand)).status()).isEqualTo(202);

        String[] more = Stream.generate(() -> card(freshPin())).limit(1_001).toArray(String[]::new);
        Reply reply = post(SELLER, PATH, submission(more));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/code")).isEqualTo("too_many_cards");
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/cards");
    }

    @Test
    void malformedJsonIsToldByLineAndColumn() {
        Reply reply = post(SELLER, PATH, "{\"terms\":\"v1\",\n \"cards\": [}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.at("/code")).isEqualTo("malformed_json");
        assertThat(reply.body().at("/line").asInt()).isEqualTo(2);
        assertThat(reply.body().at("/column").asInt()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'terms':'v1','cards':[],'extra':1}|/extra",
                "{'terms':'v1','cards':[{'kind':'QQCARD','pim':'778899001122'}]}|/cards/0/pim",
                "{'terms':'v1','cards':[{'kind':'QQCARD','pin':778899001122}]}|/cards/0/pin",
                "{'terms':'v1','cards':[null]}|/cards/0",
                "{'terms':'v2','cards':[{'kind':'QQCARD','pin':'778899001122'}]}|/terms",
                "{'cards':[{'kind':'QQCARD','pin':'778899001122'}]}|/terms",
                "{'terms':'v1','cards':[]}|/cards",
                "{'terms':'v1','cards':'778899001122'}|/cards",
                "{'terms':'v1'}|/cards"
            })
    void aWrongFieldIsNamedAndNeverRepeated(String body, String pointer) {
        Reply reply = post(SELLER, PATH, body.replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/code")).isEqualTo("invalid_field");
        assertThat(reply.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(reply.text()).doesNotContain("778899001122");
    }

    @Test
    void noBodyIsMalformed() {
        assertThat(post(SELLER, PATH, "").at("/code")).isEqualTo("malformed_json");
    }

    @Test
    void aBodyOverTwoMegabytesIsTooLarge() {
        Reply reply = post(SELLER, PATH, "{\"terms\":\"" + "v".repeat(2 * 1_048_576) + "\"}");

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.at("/code")).isEqualTo("too_large");
    }

    @Test
    void anotherContentTypeIsUnsupported() {
        Reply reply = send(request(SELLER, PATH)
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", freshKey())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("x")));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.at("/code")).isEqualTo("unsupported_media");
    }

    @Test
    void pastedLinesAreCutAndTheirFaultsStandInTheLine() {
        String text = "123456789 %s\\n\\n123456780, 12345678X012".formatted(freshPin());
        Reply reply = post(
                SELLER,
                PATH + "/text",
                "{\"kind\":\"QQCARD\",\"faceValue\":\"30\",\"terms\":\"v1\",\"text\":\"" + text + "\"}");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(states(reply)).containsExactly("RECEIVED", "AWAITING_SELLER");
        assertThat(reply.body().at("/cards/1/line").asInt()).isEqualTo(3);
        assertThat(reply.body().at("/cards/1/findings/0/position").asInt()).isEqualTo(19);
    }

    @Test
    void aDryRunStoresNothing() {
        long before = count();
        Reply reply = post(SELLER, "/api/v1/check", "{\"cards\":[" + card(freshPin()) + "," + card("1") + "]}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().at("/cards/0/wellFormed").asBoolean()).isTrue();
        assertThat(reply.at("/cards/1/findings/0/code")).isEqualTo("PIN_LENGTH");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void onlyADryRunNamesACharacterOfAPinAndOnlyAtItsPlace() {
        String doubtful = card(freshPin().substring(0, 11) + "S");
        Reply dryRun = post(SELLER, "/api/v1/check", "{\"cards\":[" + doubtful + "]}");
        assertThat(dryRun.at("/cards/0/findings/0/code")).isEqualTo("PIN_ALPHABET");
        assertThat(dryRun.at("/cards/0/findings/0/suggestions/0")).isEqualTo("5");

        Reply kept = post(SELLER, PATH, submission(doubtful));
        assertThat(kept.at("/cards/0/findings/0/code")).isEqualTo("PIN_ALPHABET");
        assertThat(kept.body().at("/cards/0/findings/0/suggestions").isEmpty()).isTrue();
    }

    @Test
    void aSubmissionTellsItsTotalsCardsAndFindings() {
        String id = post(SELLER, PATH, submission(card(freshPin()), card("1"), card(freshPin())))
                .at("/id");

        Reply whole = get(SELLER, PATH + "/" + id);
        assertThat(whole.body().at("/cards").asInt()).isEqualTo(3);
        assertThat(whole.body().at("/totals/RECEIVED").asInt()).isEqualTo(2);
        Reply page = get(SELLER, PATH + "/" + id + "/cards?state=RECEIVED&limit=1");
        assertThat(page.body().at("/items").size()).isEqualTo(1);
        assertThat(page.at("/nextCursor")).isEqualTo("0");
        Reply next = get(SELLER, PATH + "/" + id + "/cards?state=RECEIVED&limit=1&cursor=0");
        assertThat(next.body().at("/items/0/index").asInt()).isEqualTo(2);
        assertThat(next.at("/nextCursor")).isEmpty();
        assertThat(get(SELLER, PATH + "/" + id + "/findings").at("/items/0/finding/code"))
                .isEqualTo("PIN_LENGTH");
        assertThat(get(SELLER, PATH + "/" + id + "/cards?limit=0").status()).isEqualTo(422);
        assertThat(get(SELLER, PATH + "/" + id + "/cards?state=NOWHERE").status())
                .isEqualTo(422);
    }

    @Test
    void aSubmissionHasAReceiptNumberThatChecksItself() {
        Reply sent = post(SELLER, "/api/v1/submissions", submission(card(freshPin())));
        String receipt = sent.at("/receiptNo");
        assertThat(CheckedNumber.read(receipt)).isInstanceOf(TypedNumber.Good.class);
        assertThat(receipt).startsWith("R");
        assertThat(get(SELLER, "/api/v1/submissions/" + sent.at("/id")).at("/receiptNo"))
                .isEqualTo(receipt);
    }

    @Test
    void somebodyElsesSubmissionDoesNotExist() {
        Reply sent = post(SELLER, PATH, submission(card(freshPin())));
        String id = sent.at("/id");

        assertThat(get(SELLER2, PATH + "/" + id).status()).isEqualTo(404);
        assertThat(get(SELLER2, PATH + "/" + id + "/cards").status()).isEqualTo(404);
        assertThat(get(SELLER2, PATH + "/" + id + "/events").status()).isEqualTo(404);
        assertThat(get(SELLER2, "/api/v1/cards/" + sent.at("/cards/0/id")).at("/code"))
                .isEqualTo("not_found");
        assertThat(get(SELLER, PATH + "/no-uuid").status()).isEqualTo(404);
        assertThat(get("demo-auditor-key", PATH + "/" + id).status()).isEqualTo(200);
    }

    @Test
    void theEventsOfASubmissionEndWhenItsCardsHave() {
        String id = post(SELLER, PATH, submission(card("QQCARD", "123456789", freshPin(), "31")))
                .at("/id");

        Reply events = get(SELLER, PATH + "/" + id + "/events");

        assertThat(events.text()).contains("event:card", "\"state\":\"REJECTED\"", "event:end");
    }

    private long count() {
        return db.sql("SELECT COUNT(*) FROM card_case").query(Long.class).single();
    }

    private static List<String> states(Reply reply) {
        return reply.body()
                .at("/cards")
                .valueStream()
                .map(card -> card.path("state").asString())
                .toList();
    }
}
