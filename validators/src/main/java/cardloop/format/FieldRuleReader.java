package cardloop.format;

import cardloop.catalogue.CatalogueBlock;
import cardloop.catalogue.CatalogueValues;
import cardloop.checkdigit.CheckDigit;
import cardloop.text.Alphabet;
import cardloop.text.Prefix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads {@code number = 17 of 0-9} and the keys that belong to it. */
final class FieldRuleReader {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,2}(?:[-,][0-9]{1,2})*) of (\\S+)");
    private static final Pattern READS = Pattern.compile("(\\S) as (\\S)");
    private static final int LONGEST = 64;

    private FieldRuleReader() {}

    static FieldRule read(CatalogueBlock block, String field) {
        FieldRule rule = block.require(field, value -> switch (value) {
            case "none" -> new FieldRule.NotPrinted();
            case "unknown" -> new FieldRule.NotKnown();
            default -> shaped(block, field, value);
        });
        if (!(rule instanceof FieldRule.Shaped)) {
            block.refuseMeaningless(field + "-", "means nothing for a field without a shape");
        }
        return rule;
    }

    private static FieldRule.Shaped shaped(CatalogueBlock block, String field, String value) {
        Matcher shape = SHAPE.matcher(value);
        if (!shape.matches()) {
            throw new IllegalArgumentException("write it as 17 of 0-9, 15,16 of 0-9A-Z, none or unknown");
        }
        Map<Character, Character> readAs =
                block.read(field + "-reads", FieldRuleReader::readAs).orElse(Map.of());
        Alphabet alphabet = Alphabet.of(shape.group(2), readAs);
        List<Integer> lengths = lengths(shape.group(1));
        Function<String, List<Prefix>> prefixes = words -> prefixes(words, alphabet, lengths.getFirst());
        return new FieldRule.Shaped(
                alphabet,
                lengths,
                block.read(field + "-starts", prefixes).orElse(List.of(Prefix.ANY)),
                block.read(field + "-seen", prefixes).orElse(List.of()),
                block.read(field + "-groups", sizes -> groups(sizes, lengths)).orElse(List.of()),
                block.read(field + "-check", key -> checkDigit(key, alphabet, lengths))
                        .orElse(CheckDigit.NONE),
                block.read(field + "-refused", text -> refused(text, alphabet, lengths.getFirst())));
    }

    /** {@code 15,16} or {@code 5-40}. */
    private static List<Integer> lengths(String text) {
        List<Integer> lengths = Stream.of(text.split(",", -1))
                .flatMap(part -> {
                    String[] ends = part.split("-", -1);
                    return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                            .boxed();
                })
                .sorted()
                .distinct()
                .toList();
        if (lengths.isEmpty() || lengths.getFirst() < 1 || lengths.getLast() > LONGEST) {
            throw new IllegalArgumentException("lengths run upwards from 1 to at most " + LONGEST);
        }
        return lengths;
    }

    private static Map<Character, Character> readAs(String text) {
        Matcher reads = READS.matcher(text);
        if (!reads.matches()) {
            throw new IllegalArgumentException("write it as O as 0");
        }
        Map<Character, Character> readAs = new HashMap<>();
        readAs.put(reads.group(1).charAt(0), reads.group(2).charAt(0));
        return readAs;
    }

    private static CheckDigit checkDigit(String key, Alphabet alphabet, List<Integer> lengths) {
        CheckDigit checkDigit = CheckDigit.named(key);
        String characters = alphabet.characters();
        for (int length : lengths) {
            for (int i = 0; i < characters.length(); i++) {
                if (length < 2 || !canHold(checkDigit, characters, characters.charAt(i), length)) {
                    throw new IllegalArgumentException("a code of " + length + " characters with '"
                            + characters.charAt(i) + "' never has a right check digit " + key);
                }
            }
        }
        return checkDigit;
    }

    /**
     * Whether some code with {@code one} in it is right: {@code one} first and any two characters last, or {@code one}
     * itself as the last of two check characters. Tried rather than asked, so that every algorithm is covered.
     */
    private static boolean canHold(CheckDigit checkDigit, String characters, char one, int length) {
        String fill = characters.substring(0, 1).repeat(length);
        int size = characters.length();
        return IntStream.range(0, size * size).anyMatch(pair -> {
            char before = characters.charAt(pair / size);
            char last = characters.charAt(pair % size);
            return checkDigit.fits(ending(one + fill.substring(1), before, last))
                    || checkDigit.fits(ending(before + fill.substring(1), last, one));
        });
    }

    private static String ending(String fill, char before, char last) {
        return fill.substring(0, fill.length() - 2) + before + last;
    }

    private static List<Prefix> prefixes(String words, Alphabet alphabet, int shortest) {
        List<Prefix> prefixes = CatalogueValues.words(words).stream()
                .map(marks -> prefix(marks, alphabet, shortest))
                .toList();
        if (prefixes.isEmpty()) {
            throw new IllegalArgumentException("bad prefix: none is given");
        }
        return prefixes;
    }

    private static Prefix prefix(String marks, Alphabet alphabet, int shortest) {
        Prefix prefix = new Prefix(marks);
        if (!prefix.canBegin(alphabet, shortest)) {
            throw new IllegalArgumentException("bad prefix '" + marks + "': no code of the field begins so");
        }
        return prefix;
    }

    /** {@code 4 4 4 4}, or more ways of printing: {@code 4 6 4 / 4 6 5}. */
    private static List<List<Integer>> groups(String text, List<Integer> lengths) {
        return Stream.of(text.split("/", -1)).map(way -> way(way, lengths)).toList();
    }

    private static List<Integer> way(String text, List<Integer> lengths) {
        List<Integer> groups = CatalogueValues.words(text).stream()
                .map(word -> CatalogueValues.shaped(word, "[1-9]\\d?", "groups are sizes such as 4 4 4 4"))
                .map(Integer::valueOf)
                .toList();
        if (!lengths.contains(groups.stream().mapToInt(Integer::intValue).sum())) {
            throw new IllegalArgumentException("the groups do not add up to a length of the field");
        }
        return groups;
    }

    /** {@code prefix | 中文 | English}. */
    private static FieldRule.RefusedSubKind refused(String value, Alphabet alphabet, int shortest) {
        int bar = value.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("write it as prefix | 中文 | English");
        }
        return new FieldRule.RefusedSubKind(
                prefix(value.substring(0, bar).strip(), alphabet, shortest),
                CatalogueValues.bilingual(value.substring(bar + 1)));
    }
}
