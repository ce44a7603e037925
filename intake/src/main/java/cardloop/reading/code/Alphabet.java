package cardloop.reading.code;

import cardloop.reading.Box;
import cardloop.reading.Glyph;
import cardloop.reading.code.LineGlyph.Candidate;
import cardloop.reading.rows.RowCut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters a row may hold. A recognised character outside it is taken for the one inside it that has its shape (a
 * letter O for a zero among digits): that is what was seen, under the only name it can have.
 */
final class Alphabet {
    private static final double SAME_SHAPE_TRUST = 0.8;
    private static final double LOOK_ALIKE_TRUST = 0.35;
    private static final String SAME_SHAPE = "OoQIl|i!ZzSs$BG0158";
    private static final double LOWER_CASE_TRUST = 0.4;
    private static final String SEPARATORS = "-–—_.,:;'‘’`\"“”*·~=^°+<>«»\\/";
    private static final Map<Character, String> LOOK_ALIKES = lookAlikes();

    private final String characters;

    Alphabet(String characters) {
        this.characters = characters;
    }

    String characters() {
        return characters;
    }

    private static Map<Character, String> lookAlikes() {
        var map = new HashMap<Character, String>();
        String[] pairs = {
            "O0QD", "o0O", "Q0O", "D0O", "U0", "0OD", "I1", "l1I", "i1I", "|1I", "!1I", "]1I", "[1I", "1I", "L1", "Z2",
            "z2Z", "2Z", "S5", "s5S", "$5S", "§5S", "5S", "G6", "6G", "b6", "B8", "8B", "&8", "g9", "q9", "A4", "T7",
            "?7", "Y7", "¥Y7", "€E6", "£E", "¢C", "©C", "(C", "@0Q", "%8", "}1J", "{1", ")1J"
        };
        for (String pair : pairs) {
            map.put(pair.charAt(0), pair.substring(1));
        }
        return Map.copyOf(map);
    }

    /** The signs of a line, separators left out. */
    List<Sign> signs(List<LineGlyph> line, RowCut cut) {
        var signs = new ArrayList<Sign>();
        double height = cut.image().height() / (1 + 2 * Look.MARGIN);
        int before = 0;
        for (LineGlyph glyph : line) {
            if (SEPARATORS.indexOf(glyph.value()) < 0 || contains(glyph.value())) {
                double gap = Math.max(0, glyph.bounds().left() - before) / height;
                signs.add(sign(glyph, cut, gap));
            }
            before = glyph.bounds().right();
        }
        return signs;
    }

    private Sign sign(LineGlyph glyph, RowCut cut, double gap) {
        Box box = cut.onPicture(
                glyph.bounds().left(),
                glyph.bounds().top(),
                (double) glyph.bounds().right() - glyph.bounds().left(),
                (double) glyph.bounds().bottom() - glyph.bounds().top());
        List<Character> others = others(glyph);
        Candidate known = named(glyph.value(), glyph.confidence());
        if (known == null) {
            return others.isEmpty()
                    ? new Sign(Glyph.UNKNOWN, 0, box, others, gap)
                    : new Sign(others.getFirst(), 0.3, box, others.subList(1, others.size()), gap);
        }
        others.remove(Character.valueOf(known.value()));
        return new Sign(known.value(), known.confidence(), box, others, gap);
    }

    private @org.jspecify.annotations.Nullable Candidate named(char seen, double confidence) {
        if (contains(seen)) {
            return new Candidate(seen, confidence);
        }
        char upper = Character.toUpperCase(seen);
        if (upper != seen && contains(upper)) {
            return new Candidate(upper, confidence * LOWER_CASE_TRUST);
        }
        String alikes = LOOK_ALIKES.getOrDefault(seen, "");
        for (int i = 0; i < alikes.length(); i++) {
            if (contains(alikes.charAt(i))) {
                return new Candidate(alikes.charAt(i), confidence * trust(seen));
            }
        }
        return null;
    }

    private static double trust(char seen) {
        return SAME_SHAPE.indexOf(seen) >= 0 ? SAME_SHAPE_TRUST : LOOK_ALIKE_TRUST;
    }

    private List<Character> others(LineGlyph glyph) {
        var others = new ArrayList<Character>();
        for (Candidate other : glyph.others()) {
            Candidate known = named(other.value(), other.confidence());
            if (known != null && !others.contains(known.value())) {
                others.add(known.value());
            }
        }
        return others;
    }

    /** Characters of this alphabet that print alike in many typefaces. */
    List<Character> twins(char value) {
        String alikes = switch (value) {
            case '0' -> "OQD";
            case 'O' -> "0QD";
            case '1' -> "I";
            case 'I' -> "1";
            default -> "";
        };
        return alikes.chars().mapToObj(c -> (char) c).filter(this::contains).toList();
    }

    private boolean contains(char value) {
        return characters.indexOf(value) >= 0;
    }
}
