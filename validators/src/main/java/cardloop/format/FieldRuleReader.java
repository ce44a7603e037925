package cardloop.format;

import cardloop.catalogue.CatalogueBlock;
import cardloop.checkdigit.CheckDigit;
import cardloop.text.Alphabet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
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
        List<Integer> lengths = lengths(shape.group(1));
        return new FieldRule.Shaped(
                Alphabet.of(shape.group(2), readAs),
                lengths,
                block.read(field + "-pattern", FieldRuleReader::pattern),
                block.read(field + "-groups", sizes -> groups(sizes, lengths)).orElse(List.of()),
                block.read(field + "-check", CheckDigit::named).orElse(CheckDigit.NONE),
                block.read(field + "-refused", FieldRuleReader::refused));
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

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("bad pattern, " + e.getDescription() + " near index " + e.getIndex(), e);
        }
    }

    private static List<Integer> groups(String text, List<Integer> lengths) {
        Function<String, Integer> size = word -> Optional.of(word)
                .filter(w -> w.matches("[1-9]\\d?"))
                .map(Integer::valueOf)
                .orElseThrow(() -> new IllegalArgumentException("groups are sizes such as 4 4 4 4"));
        List<Integer> groups = CardFormatReader.words(text).stream().map(size).toList();
        if (!lengths.contains(groups.stream().mapToInt(Integer::intValue).sum())) {
            throw new IllegalArgumentException("the groups do not add up to a length of the field");
        }
        return groups;
    }

    /** {@code regex | 中文 | English}: the regex itself holds no bar. */
    private static FieldRule.RefusedSubKind refused(String value) {
        int bar = value.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("write it as regex | 中文 | English");
        }
        return new FieldRule.RefusedSubKind(
                pattern(value.substring(0, bar).strip()), CardFormatReader.bilingual(value.substring(bar + 1)));
    }
}
