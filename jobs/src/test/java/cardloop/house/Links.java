package cardloop.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Links between pages: each must lead to a file of the repository, and to a heading where it names one. */
final class Links {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    private Links() {}

    /**
     * What leads nowhere.
     *
     * @param pages the pages looked at; others of the paths may be linked to as well
     */
    static List<String> complaints(List<TextFile> pages, Set<String> paths) {
        Map<String, Set<String>> headings = new TreeMap<>();
        pages.forEach(page -> headings.put(page.path(), headings(page)));
        List<String> complaints = new ArrayList<>();
        for (TextFile page : pages) {
            for (String link : links(page)) {
                if (!leadsSomewhere(page.path(), link, paths, headings)) {
                    complaints.add(page.path() + ": " + link);
                }
            }
        }
        return complaints;
    }

    /** The links of a page that stay within the repository. */
    static List<String> links(TextFile page) {
        List<String> links = new ArrayList<>();
        for (String line : page.lines()) {
            Matcher matcher = LINK.matcher(line);
            while (matcher.find()) {
                if (!matcher.group(1).matches("[a-z]+:.*")) {
                    links.add(matcher.group(1));
                }
            }
        }
        return links;
    }

    private static boolean leadsSomewhere(
            String from, String link, Set<String> paths, Map<String, Set<String>> headings) {
        String[] parts = link.split("#", 2);
        String target = parts[0].isEmpty()
                ? from
                : Path.of(from).resolveSibling(parts[0]).normalize().toString();
        boolean folder = paths.stream().anyMatch(path -> path.startsWith(target + "/"));
        boolean found = folder || paths.contains(target);
        return found
                && (parts.length == 1 || headings.getOrDefault(target, Set.of()).contains(parts[1]));
    }

    private static Set<String> headings(TextFile page) {
        return page.lines().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
