package cardloop.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.format.CardFormats;
import cardloop.testing.TestingClock;
import cardloop.web.look.LookConfiguration;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;

class MessagesTest {
    private static final Pattern USED = Pattern.compile("#\\{([a-z][A-Za-z0-9.]*)[(}]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private static final Object[] NOTHING = {};

    private static final Path RESOURCES =
            Objects.requireNonNull(resource("/messages.properties").getParent());
    private static final List<String> BUNDLES = bundles();

    private final Properties chinese = load("");
    private final Properties english = load("_en");

    @Test
    void aServerKnowsEveryTextOfEveryBundle() {
        new ApplicationContextRunner()
                .withBean(PropertySourcesPlaceholderConfigurer.class)
                .withBean(Clock.class, TestingClock::atAnyTime)
                .withBean(CardFormats.class, CardFormats::shipped)
                .withUserConfiguration(LookConfiguration.class)
                .run(server -> assertThat(keys(chinese)).allSatisfy(key -> {
                    assertThat(server.getMessage(key, NOTHING, "", Locale.CHINA))
                            .isNotEmpty();
                    assertThat(server.getMessage(key, NOTHING, "", Locale.UK)).isNotEmpty();
                }));
    }

    @Test
    void neitherLanguageLacksAKey() {
        for (String bundle : BUNDLES) {
            assertThat(keys(load(bundle, "_en"))).as(bundle).isEqualTo(keys(load(bundle, "")));
        }
    }

    @Test
    void noKeyStandsInTwoBundles() {
        int keys = BUNDLES.stream()
                .mapToInt(bundle -> keys(load(bundle, "")).size())
                .sum();
        assertThat(keys(chinese)).hasSize(keys);
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
    void everyKeyATemplateNamesIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(resource("/templates"))) {
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

    private static List<String> bundles() {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("messages[^_]*\\.properties"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(String language) {
        Properties texts = new Properties();
        BUNDLES.forEach(bundle -> texts.putAll(load(bundle, language)));
        return texts;
    }

    private static Properties load(String bundle, String language) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(RESOURCES.resolve(bundle + language + ".properties"))) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(MessagesTest.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
