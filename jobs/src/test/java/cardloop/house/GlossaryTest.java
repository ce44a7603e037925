package cardloop.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The types that the glossary names exist, and the tests that the laws name. */
class GlossaryTest {
    private static final Pattern TYPE = Pattern.compile("`(\\p{Upper}\\w+)[.`]");
    private static final Set<String> TYPES =
            House.production().stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());

    @Test
    void everyTypeThatTheGlossaryNamesExists() {
        List<String> lines = lines("docs/glossary.md");
        assertThat(lines.stream().flatMap(GlossaryTest::types)).hasSizeGreaterThan(30);
        assertThat(unknown(lines)).isEmpty();
    }

    @Test
    void aTypeThatDoesNotExistIsNoticed() {
        assertThat(unknown(List.of("| card | `CardPin`, `CardPin.reveal()` | `Unicorn` |")))
                .containsExactly("Unicorn");
    }

    @Test
    void everyTestThatTheLawsNameExists() {
        Set<String> tests = Repository.here().texts().stream()
                .map(file -> file.path().replaceFirst(".*/", "").replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(lines("docs/architecture.md").stream()
                        .flatMap(GlossaryTest::types)
                        .filter(type -> type.endsWith("Test") || type.endsWith("Contract")))
                .hasSizeGreaterThan(5)
                .isSubsetOf(tests);
    }

    private static List<String> lines(String path) {
        return Repository.here().texts().stream()
                .filter(file -> file.path().equals(path))
                .flatMap(file -> file.lines().stream())
                .toList();
    }

    private static List<String> unknown(List<String> lines) {
        return lines.stream()
                .flatMap(GlossaryTest::types)
                .filter(type -> !TYPES.contains(type))
                .toList();
    }

    private static Stream<String> types(String line) {
        return TYPE.matcher(line).results().map(found -> found.group(1));
    }
}
