package cardloop.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Message files that lie beside each other in several languages must have the same keys, and a text for each. */
final class Messages {
    private static final Pattern BUNDLE =
            Pattern.compile("(.*/main/resources/.*messages\\w*?)(_(?:en|zh)(?:_[A-Z]{2})?)?\\.properties");

    private Messages() {}

    /** The bundles by name, each with its files. */
    static Map<String, List<TextFile>> bundles(List<TextFile> files) {
        Map<String, List<TextFile>> bundles = new TreeMap<>();
        for (TextFile file : files) {
            Matcher name = BUNDLE.matcher(file.path());
            if (name.matches()) {
                bundles.computeIfAbsent(name.group(1), bundle -> new ArrayList<>())
                        .add(file);
            }
        }
        return bundles;
    }

    static List<String> complaints(List<TextFile> files) {
        List<String> complaints = new ArrayList<>();
        bundles(files).forEach((bundle, languages) -> {
            if (languages.size() < 2) {
                complaints.add(bundle + ": one language only");
            }
            Set<String> all = new TreeSet<>();
            languages.forEach(language -> all.addAll(keys(language)));
            languages.forEach(language -> missing(all, keys(language))
                    .forEach(key -> complaints.add(language.path() + ": no text for " + key)));
        });
        return complaints;
    }

    private static Set<String> missing(Set<String> all, Set<String> some) {
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(some);
        return missing;
    }

    /** Keys with a text; a key without one counts as missing. */
    private static Set<String> keys(TextFile file) {
        Set<String> keys = new TreeSet<>();
        for (String line : file.lines()) {
            String[] pair = line.split("=", 2);
            if (!line.startsWith("#") && pair.length == 2 && !pair[1].isBlank()) {
                keys.add(pair[0].strip());
            }
        }
        return keys;
    }
}
