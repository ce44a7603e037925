package cardloop.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The repository's text files are tidy; each rule has a file that breaks it. */
class TidyTest {
    private static final Repository HERE = Repository.here();
    private static final List<TextFile> TEXTS = HERE.texts();
    private static final List<TextFile> PAGES =
            TEXTS.stream().filter(file -> file.isNamed(".md")).toList();

    @ParameterizedTest
    @EnumSource
    void everyFileOfTheRepositoryIsTidy(Tidy rule) {
        assertThat(TEXTS).hasSizeGreaterThan(100);
        assertThat(rule.complaints(TEXTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NO_TABS_OR_TRAILING_BLANKS, A.java, 'int a;\t'",
        "NO_TABS_OR_TRAILING_BLANKS, a.css, 'a {} '",
        "NO_NOTES_TO_SELF, A.java, '// TO_DO: later'",
        "NO_NOTES_TO_SELF, a.md, 'FIX_ME'",
        "NO_MACHINE_PATHS, a.yml, 'dir: /ho_me/me/cards'",
        "NO_MACHINE_PATHS, a.md, 'see /ro_ot/cards'",
        "NO_REGISTRY_HOSTS, pom.xml, '<url>https://repo_.maven.org</url>'",
        "NO_REGISTRY_HOSTS, a.md, 'from registry_.npmjs.org'",
        "NO_TEST_IS_SWITCHED_OFF, A.java, '@Dis_abled(\"slow\")'"
    })
    void anUntidyLineIsNoticed(Tidy rule, String path, String line) {
        TextFile untidy = TextFile.of(path, "fine\n" + line.replace("_", "") + "\nfine");
        assertThat(rule.complaints(untidy)).singleElement().asString().startsWith(path + ":2: ");
        assertThat(rule.complaints(TextFile.of(path, "fine\nmy/home/is/fine\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST_300_LINES, src/main/A.java, 300",
        "AT_MOST_300_LINES, src/test/A.java, 400",
        "DECISIONS_FIT_ON_40_LINES, docs/decisions/why.md, 40"
    })
    void aLongFileIsNoticed(Tidy rule, String path, int lines) {
        assertThat(rule.complaints(TextFile.of(path, "line\n".repeat(lines)))).isEmpty();
        assertThat(rule.complaints(TextFile.of(path, "line\n".repeat(lines + 1))))
                .hasSize(1);
    }

    @Test
    void noFileIsLargerThanAMegabyte() {
        assertThat(HERE.largerThan(1_000_000)).isEmpty();
    }

    @Test
    void aLargeFileIsNoticedAndWhatABuildMadeIsNotLookedAt(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("large.bin"), new byte[1_000_001]);
        Files.createDirectories(folder.resolve("jobs/target"));
        Files.write(folder.resolve("jobs/target/made.bin"), new byte[1_000_001]);
        Repository repository = new Repository(folder, Repository.walked(folder));
        assertThat(repository.largerThan(1_000_000)).containsExactly("large.bin");
        assertThat(repository.texts()).isEmpty();
    }

    @Test
    void noTwoTypesOfAModuleHaveOneName() {
        assertThat(Twins.among(TEXTS)).isEmpty();
    }

    @Test
    void twinsAreNoticedWithinAModuleAlone() {
        TextFile one = TextFile.of("intake/src/main/java/cardloop/one/Thing.java", "");
        TextFile other = TextFile.of("intake/src/main/java/cardloop/two/Thing.java", "");
        TextFile elsewhere = TextFile.of("jobs/src/main/java/cardloop/one/Thing.java", "");
        assertThat(Twins.among(List.of(one, elsewhere))).isEmpty();
        assertThat(Twins.among(List.of(one, other))).containsExactly("intake Thing");
    }

    @Test
    void oneRoomWritesATable() {
        assertThat(TableRules.writers(TEXTS)).hasSizeGreaterThan(30);
        assertThat(TableRules.complaints(TEXTS)).isEmpty();
        assertThat(TableRules.writers(TEXTS)).containsAllEntriesOf(TableRules.SHARED);
    }

    @Test
    void aSecondWriterIsNoticed() {
        TextFile owner = TextFile.of("intake/src/main/java/cardloop/one/A.java", "sql(\"UPDATE t_a SET x = 1\")");
        TextFile other = TextFile.of("intake/src/main/java/cardloop/two/B.java", "sql(\"DELETE FROM\"\n + \" t_a\")");
        TextFile purge = TextFile.of("jobs/src/main/java/cardloop/purge/C.java", "sql(\"DELETE FROM t_a\")");
        assertThat(TableRules.complaints(List.of(owner, purge))).isEmpty();
        assertThat(TableRules.complaints(List.of(owner, other))).containsExactly("t_a is written by [one, two]");
    }

    @Test
    void everyMessageIsThereInBothLanguages() {
        assertThat(Messages.bundles(TEXTS)).isNotEmpty();
        assertThat(Messages.complaints(TEXTS)).isEmpty();
    }

    @Test
    void aMessageInOneLanguageIsNoticed() {
        TextFile zh = TextFile.of("intake/src/main/resources/messages.properties", "a=甲\nb=乙\n# c=丙");
        TextFile en = TextFile.of("intake/src/main/resources/messages_en.properties", "a=A\nb=\nc=C");
        assertThat(Messages.complaints(List.of(zh, en)))
                .containsExactly(zh.path() + ": no text for c", en.path() + ": no text for b");
        assertThat(Messages.complaints(List.of(zh))).singleElement().asString().endsWith("one language only");
    }

    @Test
    void everyLinkOfThePagesLeadsSomewhere() {
        assertThat(PAGES.stream().flatMap(page -> Links.links(page).stream())).hasSizeGreaterThan(10);
        assertThat(Links.complaints(PAGES, Set.copyOf(HERE.paths()))).isEmpty();
    }

    @Test
    void aLinkToNowhereIsNoticed() {
        TextFile page = TextFile.of(
                "docs/a.md",
                "# One two\n[ok](#one-two) [ok](../README.md) [ok](b.md#b) [ok](https://example.org) [no](c.md) [no](b.md#c)");
        TextFile other = TextFile.of("docs/b.md", "## B");
        assertThat(Links.complaints(List.of(page, other), Set.of("README.md", "docs/a.md", "docs/b.md")))
                .containsExactly("docs/a.md: c.md", "docs/a.md: b.md#c");
    }
}
