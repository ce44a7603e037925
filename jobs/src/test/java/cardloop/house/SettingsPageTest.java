package cardloop.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings that {@code docs/settings.md} lists in its tables, and says something of, are those that the programs know. */
class SettingsPageTest {
    private static final Pattern LISTED =
            Pattern.compile("^\\| `(cardloop\\.[a-z-]+\\.[a-z-]+)` \\|[^|]+\\| +[^ |].*\\|$", Pattern.MULTILINE);

    @Test
    void everySettingIsListedAndEveryListedSettingExists() {
        String page = Repository.here().texts().stream()
                .filter(file -> file.path().equals("docs/settings.md"))
                .map(file -> String.join("\n", file.lines()))
                .collect(Collectors.joining());
        assertThat(listed(page)).isNotEmpty().isEqualTo(settings(House.production()));
    }

    @Test
    void aSettingThatIsNotListedIsNoticed() {
        assertThat(settings(House.canary("settings"))).containsExactly("cardloop.canary.waking-hour");
        assertThat(listed("| `cardloop.other.thing` | 1 | what |\n`cardloop.no.row`\n| `cardloop.no.words` | 1 |  |"))
                .containsExactly("cardloop.other.thing");
    }

    private static Set<String> listed(String page) {
        return LISTED.matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> settings(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .map(JavaClass::reflect)
                .flatMap(SettingsPageTest::keys)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> keys(Class<?> settings) {
        String prefix = settings.getAnnotation(ConfigurationProperties.class).prefix();
        return Stream.of(settings.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name ->
                        prefix + "." + name.replaceAll("(\\p{Upper})", "-$1").toLowerCase(Locale.ROOT));
    }
}
