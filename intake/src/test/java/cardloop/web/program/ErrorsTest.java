package cardloop.web.program;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.http.Answer;
import cardloop.testing.http.TestingCaller;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong: programs are told by a problem with its code, people by a page. */
class ErrorsTest extends WholeIntake {
    private static final String SELLER = "Authorization: Bearer demo-seller-key";

    @ParameterizedTest
    @ValueSource(strings = {"", SELLER, "Authorization: Bearer demo-auditor-key"})
    void whereNothingStandsNobodyIsAskedWhoHeIs(String who) {
        for (String path : new String[] {
            "/api/v1/nothing-here",
            "/api/",
            "/api/v1/cards/x/y/z",
            "/api/v1/check/<x>",
            "/api/v1/check/{x}",
            "/actuator/env",
            "/actuator"
        }) {
            Answer answer = caller().get(path, who.isEmpty() ? "Accept: */*" : who);
            assertThat(answer.status() + answer.code()).as(path).isEqualTo("404not_found");
        }
        Answer page = caller().get("/nothing-here", "Accept: text/html");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.isPage()).isTrue();
        assertThat(page.body()).contains("没有这个页面");
    }

    @ParameterizedTest
    @CsvSource({
        "PROPFIND, /api/v1/cards",
        "DELETE, /api/v1/cards",
        "GET, /api/v1/check",
        "FOO, /api/v1/submissions",
        "PATCH, /api/v1/account",
        "OPTIONS, /api/v1/account",
        "POST, /actuator/health"
    })
    void aMethodThatIsNotKnownThereIsToldWhichAre(String method, String path) {
        for (String who : new String[] {"Accept: */*", SELLER}) {
            Answer answer = caller().call(method, path, TestingCaller.headers(who), "");
            assertThat(answer.status() + answer.code()).as(who).isEqualTo("405method_not_allowed");
            assertThat(answer.header("Allow")).isPresent();
        }
    }

    @Test
    void aPageOfAnotherMethodIsAPageToo() {
        Answer answer = caller().call("DELETE", "/login", TestingCaller.headers("Accept: text/html"), "");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.isPage()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cards/%00",
                "/api/v1/cards%2f1",
                "/api/v1//cards",
                "/api/v1/./cards",
                "/api/v1/cards;a=b",
                "/api/v1/cards/%zz",
                "/api/v1/cards/%5c",
                "/api/v1/cards/\\"
            })
    void aPathThatCannotBeTrustedIsRefusedByAProblem(String path) {
        Answer answer = caller().get(path, SELLER);
        assertThat(answer.status() + answer.code()).isEqualTo("400malformed_request");
    }

    @Test
    void aPathThatCannotBeTrustedIsAPageForPeople() {
        Answer answer = caller().get("/cards/%00", "Accept: text/html");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isPage()).isTrue();
        assertThat(answer.body()).doesNotContain("Tomcat");
    }

    @Test
    void headersMayBeOfAnyLanguage() {
        byte[] request =
                "GET /api/v1/card-kinds HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nUser-Agent: 小米\r\nAccept-Language: 中文\r\n"
                        .concat(SELLER + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(caller().raw(request).status()).isEqualTo(200);
        assertThat(caller().get("/api/v1/account", "Authorization: Bearer 密钥").code())
                .isEqualTo("unauthenticated");
        assertThat(caller().get("/login", "User-Agent: 小米").status()).isEqualTo(200);
        Answer key = caller().call(
                        "POST", "/api/v1/submissions", TestingCaller.headers(SELLER, "Idempotency-Key: 钥匙"), "{}");
        assertThat(key.status() + key.code()).isEqualTo("400idempotency_key_required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cards",
                "/api/v1/account/entries",
                "/api/v1/submissions/{id}/cards",
                "/api/v1/submissions/{id}/findings"
            })
    void aCursorThatIsNotOursIsRefused(String list) {
        String submission = submit();
        for (String cursor :
                new String[] {"abc", "-5", "0x1", "99999999999999999999", "1-1-1-1-1", "%00", "+5", "007"}) {
            Answer answer = caller().get(list.replace("{id}", submission) + "?cursor=" + cursor, SELLER);
            assertThat(answer.status() + answer.code()).as(cursor).isEqualTo("422invalid_field");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cards?after=", "/money?after="})
    void aPageWithACursorThatIsNotOursSaysSo(String page) {
        Answer answer = caller().get(page + "abc", SELLER.replace("seller", "seller2"));
        assertThat(answer.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/account",
                "/api/v1/cards",
                "/api/v1/nothing",
                "/actuator/prometheus",
                "/callbacks/netease"
            })
    void aCallWithoutAKeyMakesNoSession(String path) {
        for (String method : new String[] {"GET", "POST", "DELETE"}) {
            assertThat(caller().call(method, path, "", "").header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void strangersLearnOfTheProgramThatItLivesAndNoMore() {
        Answer health = caller().get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("components", "details", "db");
        assertThat(caller().get("/actuator/prometheus").code()).isEqualTo("unauthenticated");
        assertThat(caller().get("/actuator/prometheus", SELLER).code()).isEqualTo("forbidden");
        assertThat(caller().get("/actuator/health/db").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cards", "/review", "/receipts", "/"})
    void whereAPageStandsStrangersAreSentToSignIn(String path) {
        Answer answer = caller().get(path);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).hasValue("/login");
    }

    private String submit() {
        String body =
                "{\"terms\":\"v1\",\"cards\":[{\"kind\":\"QQCARD\",\"number\":\"1\",\"pin\":\"2\",\"faceValue\":\"30\"}]}";
        Answer answer = caller().call(
                        "POST",
                        "/api/v1/submissions",
                        TestingCaller.headers(
                                SELLER,
                                "Content-Type: application/json",
                                "Idempotency-Key: " + java.util.UUID.randomUUID()),
                        body);
        return answer.body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }
}
