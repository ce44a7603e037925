package cardloop.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Pattern USED = Pattern.compile("#\\{([a-z][A-Za-z0-9.]*)[(}]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private final Properties chinese = load("/messages.properties");
    private final Properties english = load("/messages_en.properties");

    @Test
    void neitherLanguageLacksAKey() {
        assertThat(keys(english)).isEqualTo(keys(chinese));
    }

    @Test
    void bothLanguagesPutTheSameThingsIntoAText() {
        for (String key : keys(chinese)) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(chinese.getProperty(key)));
        }
    }

    @Test
    void noTextIsEmptyOrHoldsAnApostropheThatTheFormatEats() {
        for (Properties texts : new Properties[] {chinese, english}) {
            assertThat(texts.values())
                    .allSatisfy(
                            text -> assertThat(text.toString()).isNotBlank().doesNotContainPattern(LONE_APOSTROPHE));
        }
    }

    @Test
    void everyKeyATemplateNamesIsThere() throws IOException, URISyntaxException {
        Path templates = Path.of(
                Objects.requireNonNull(getClass().getResource("/templates")).toURI());
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    assertThat(keys(chinese)).as(file.getFileName().toString()).contains(used.group(1));
                }
            }
        }
    }

    private static Set<String> keys(Properties texts) {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
