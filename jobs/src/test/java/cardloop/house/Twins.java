package cardloop.house;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One name a thing, and one thing a name: types of a module that are called alike. */
final class Twins {
    private static final Pattern TYPE = Pattern.compile("^([\\w-]+)/src/main/java/.*/([A-Z]\\w+)\\.java$");

    private Twins() {}

    static List<String> among(List<TextFile> files) {
        Set<String> seen = new HashSet<>();
        return files.stream()
                .map(file -> TYPE.matcher(file.path()))
                .filter(Matcher::matches)
                .map(type -> type.group(1) + " " + type.group(2))
                .filter(name -> !seen.add(name))
                .toList();
    }
}
