package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whoever answers a captcha. The stub shows the expected answer on its own page; here a test is the person. */
final class Person {
    private static final Pattern ANSWER = Pattern.compile("\"answer\"\\s*:\\s*\"([^\"]+)\"");

    private Person() {}

    static String sees(URI page) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            String shown = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
            Matcher answer = ANSWER.matcher(shown);
            assertThat(answer.find()).as(shown).isTrue();
            return answer.group(1);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
