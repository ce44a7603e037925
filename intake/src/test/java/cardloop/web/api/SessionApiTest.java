package cardloop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.access.NewPassword;
import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.Role;
import cardloop.access.guess.Guess;
import cardloop.access.guess.Guesses;
import cardloop.access.guess.Guessing;
import cardloop.web.pages.money.SettingsPageController;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sessions of people in browsers, who may call the API too. */
@Import({SessionApiTest.TestingSignInController.class, SettingsPageController.class})
final class SessionApiTest extends ApiContract {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private static final String PASSWORD = "a good password";

    @Autowired
    private People people;

    @Autowired
    private Guesses guesses;

    /** Stands in for the page with the form: it tells the token a form would carry. */
    @RestController
    static final class TestingSignInController {
        @GetMapping("/login")
        String token(CsrfToken token) {
            return token.getToken();
        }
    }

    @Test
    void aSessionMayReadAtOnceButChangesNeedItsToken() {
        signIn("seller@demo", "demo");

        assertThat(send(browser, request("", "/api/v1/account").GET()).status()).isEqualTo(200);
        assertThat(submit("").at("/code")).isEqualTo("forbidden");
        String token = send(browser, request("", "/login").GET()).text();
        assertThat(submit(token).status()).isEqualTo(202);
    }

    @Test
    void theSessionCookieIsHttpOnlyAndLax() {
        Reply page = send(browser, request("", "/login").GET());

        assertThat(page.header("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void aWrongPasswordLetsNobodyIn() {
        Reply reply = signIn("seller@demo", "wrong");

        assertThat(reply.header("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
        assertThat(send(browser, request("", "/api/v1/account").GET()).status()).isEqualTo(401);
    }

    @Test
    void whoGuessesTooOftenIsToldHowLongToWait() {
        for (int i = 0; i < 5; i++) {
            guesses.reserve(new Guess(Guessing.PASSWORD, "guessed@demo", "127.0.0.1"));
        }
        db.sql("UPDATE guess SET tries = 13 WHERE tries = 5").update();
        Reply reply = signIn("Guessed@demo ", "demo");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("RateLimit-Policy")).hasValue("\"sign-in\";q=5;w=3600");
        String wait = reply.header("Retry-After").orElseThrow();
        assertThat(Integer.parseInt(wait)).isBetween(1, 256);
        assertThat(reply.header("RateLimit")).hasValue("\"sign-in\";r=0;t=" + wait);
    }

    @Test
    void aChangedPasswordEndsOtherSessionsAndLetsItsOwnGoOn() {
        String login = somebody();
        HttpClient elsewhere = newBrowser();
        signIn(elsewhere, login, PASSWORD);
        signIn(browser, login, PASSWORD);

        changePassword(PASSWORD, "another password");

        assertThat(send(browser, request("", "/api/v1/account").GET()).status()).isEqualTo(200);
        assertThat(send(elsewhere, request("", "/api/v1/account").GET()).status())
                .isEqualTo(401);
        assertThat(signIn(elsewhere, login, PASSWORD).header("Location").orElseThrow())
                .endsWith("?error");
        assertThat(signIn(elsewhere, login, "another password")
                        .header("Location")
                        .orElseThrow())
                .doesNotContain("error");
    }

    @Test
    void whoeverIsDisabledIsOutWithTheNextRequestBySessionAndByKey() {
        String login = somebody();
        Person person = people.byLogin(login).orElseThrow();
        String key = people.addApiKey(person.id(), "till").clear();
        signIn(login, PASSWORD);
        assertThat(get(key, "/api/v1/account").status()).isEqualTo(200);

        people.disable(person.id(), true);

        assertThat(send(browser, request("", "/api/v1/account").GET()).status()).isEqualTo(401);
        assertThat(get(key, "/api/v1/account").status()).isEqualTo(401);
        assertThat(signIn(login, PASSWORD).header("Location").orElseThrow()).endsWith("?error");
        people.disable(person.id(), false);
        assertThat(send(browser, request("", "/api/v1/account").GET()).status())
                .as("the session is over for good")
                .isEqualTo(401);
        assertThat(get(key, "/api/v1/account").status()).isEqualTo(200);
    }

    private String somebody() {
        String login = freshKey() + "@example.com";
        people.add(login, NewPassword.of(PASSWORD).orElseThrow(), Role.SELLER, "Any");
        return login;
    }

    private static HttpClient newBrowser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private void changePassword(String present, String fresh) {
        String token = send(browser, request("", "/login").GET()).text();
        Reply reply = send(
                browser,
                request("", "/settings/password")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "old=" + encoded(present) + "&fresh=" + encoded(fresh) + "&_csrf=" + encoded(token))));
        assertThat(reply.status()).isEqualTo(302);
    }

    @Test
    void aFormWithoutItsTokenIsForbidden() {
        Reply reply = send(
                browser,
                request("", "/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("login=seller@demo&password=demo")));

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void aSessionThatSignsInGetsANewId() {
        send(browser, request("", "/login").GET());
        String before = sessionId();
        signIn("seller@demo", "demo");

        assertThat(sessionId()).isNotEqualTo(before);
    }

    @Test
    void whoSignsOutHearsNoMoreOfWhatTheyFollow() throws Exception {
        signIn("seller@demo", "demo");
        String token = send(browser, request("", "/login").GET()).text();
        String id = submit(token).at("/id");
        HttpResponse<InputStream> followed = browser.send(
                request("", "/api/v1/submissions/" + id + "/events").GET().build(), BodyHandlers.ofInputStream());
        CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> everything(followed.body()));

        send(
                browser,
                request("", "/logout")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + encoded(token))));

        assertThat(heard.get(60, TimeUnit.SECONDS)).contains("event:card").doesNotContain("event:end");
    }

    private static String everything(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private Reply signIn(String login, String password) {
        return signIn(browser, login, password);
    }

    private Reply signIn(HttpClient browser, String login, String password) {
        String token = send(browser, request("", "/login").GET()).text();
        String form = "login=" + encoded(login) + "&password=" + encoded(password) + "&_csrf=" + encoded(token);
        return send(
                browser,
                request("", "/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private Reply submit(String token) {
        var request = request("", "/api/v1/submissions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", freshKey())
                .POST(BodyPublishers.ofString(submission(card(freshPin()))));
        return send(browser, token.isEmpty() ? request : request.header("X-CSRF-TOKEN", token));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
