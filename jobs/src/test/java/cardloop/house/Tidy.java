package cardloop.house;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a text file may not look like. Each rule answers its complaints, one a line, each with its place. */
enum Tidy {
    NO_TABS_OR_TRAILING_BLANKS {
        @Override
        List<String> complaints(TextFile file) {
            return matching(file, "\t|\\s+$", file.isNamed(SOURCES));
        }
    },
    /** Tests and message files are lists of sentences and may be longer. */
    AT_MOST_300_LINES {
        @Override
        List<String> complaints(TextFile file) {
            int lines = file.lines().size();
            return lines <= (isListOfSentences(file) ? 400 : 300)
                    ? List.of()
                    : List.of(file.path() + ": " + lines + " lines");
        }
    },
    NO_NOTES_TO_SELF {
        @Override
        List<String> complaints(TextFile file) {
            return matching(file, "\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b", true);
        }
    },
    NO_MACHINE_PATHS {
        @Override
        List<String> complaints(TextFile file) {
            return matching(file, "(?<![\\w.$}*-])/(home|root|work|Users)/|\\b[A-Z]:\\\\\\\\?Users", true);
        }
    },
    NO_REGISTRY_HOSTS {
        @Override
        List<String> complaints(TextFile file) {
            return matching(
                    file,
                    "repo1?\\.maven\\.|registry\\.npmjs|\\bpypi\\.|deb\\.debian|docker\\.io|\\b(nexus|artifactory)\\.",
                    true);
        }
    },
    NO_TEST_IS_SWITCHED_OFF {
        @Override
        List<String> complaints(TextFile file) {
            return matching(file, "@(Dis" + "abled|Ign" + "ore)\\b", file.isNamed(".java"));
        }
    },
    DECISIONS_FIT_ON_40_LINES {
        @Override
        List<String> complaints(TextFile file) {
            int lines = file.lines().size();
            return lines > 40 && file.path().startsWith("docs/decisions/")
                    ? List.of(file.path() + ": " + lines + " lines")
                    : List.of();
        }
    };

    private static final String[] SOURCES = {
        ".java", ".xml", ".yml", ".sql", ".html", ".css", ".js", ".properties", ".csv", ".sh", "/run", "cardloop"
    };

    abstract List<String> complaints(TextFile file);

    private static boolean isListOfSentences(TextFile file) {
        return file.path().contains("src/test/") || file.isNamed(".properties");
    }

    private static List<String> matching(TextFile file, String regex, boolean applies) {
        Predicate<String> found = Pattern.compile(regex).asPredicate();
        return applies
                ? IntStream.range(0, file.lines().size())
                        .filter(index -> found.test(file.lines().get(index)))
                        .mapToObj(index ->
                                file.line(index) + file.lines().get(index).strip())
                        .toList()
                : List.of();
    }

    List<String> complaints(List<TextFile> files) {
        List<String> all = new ArrayList<>();
        files.forEach(file -> all.addAll(complaints(file)));
        return all;
    }
}
