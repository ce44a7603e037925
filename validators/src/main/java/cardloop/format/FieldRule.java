package cardloop.format;

import cardloop.card.Bilingual;
import cardloop.checkdigit.CheckDigit;
import cardloop.text.Alphabet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the number or the PIN of a kind looks like. */
public sealed interface FieldRule {
    /** What people type for a character they cannot read. */
    String MASKS = "?*□_";

    /** Whether the characters (normalised) can be such a field. */
    boolean accepts(String normalised);

    /** Says it to people: "17 位数字 / 17 digits". */
    Bilingual hint();

    /** The kind has no such field. */
    record NotPrinted() implements FieldRule {
        @Override
        public boolean accepts(String normalised) {
            return normalised.isEmpty();
        }

        @Override
        public Bilingual hint() {
            return new Bilingual("无需填写", "none, leave it empty");
        }
    }

    /** No source tells; nothing is checked. Such kinds ship disabled. */
    record NotKnown() implements FieldRule {
        @Override
        public boolean accepts(String normalised) {
            return true;
        }

        @Override
        public Bilingual hint() {
            return new Bilingual("格式未知", "format not known");
        }
    }

    /**
     * The field has a known shape.
     *
     * @param lengths ascending, at least one
     * @param pattern what length and alphabet do not say, such as a prefix
     * @param groups printed groups, such as 4 4 4 4; empty when printed in one
     * @param refused numbers of a sub-kind that is lost when submitted
     */
    record Shaped(
            Alphabet alphabet,
            List<Integer> lengths,
            Optional<Pattern> pattern,
            List<Integer> groups,
            CheckDigit checkDigit,
            Optional<RefusedSubKind> refused)
            implements FieldRule {

        @Override
        public boolean accepts(String normalised) {
            String folded = alphabet.fold(normalised);
            return lengths.contains(folded.length())
                    && folded.chars().allMatch(c -> alphabet.contains((char) c))
                    && fitsPattern(folded)
                    && checkDigit.fits(folded);
        }

        /** Whether the character stands for one that could not be read: one of {@link #MASKS}, unless the field has it. */
        public boolean isMasked(char character) {
            return MASKS.indexOf(character) >= 0 && !alphabet.contains(character);
        }

        /** Call it only with the right length and alphabet: that bounds the pattern's work. */
        boolean fitsPattern(String folded) {
            return pattern.map(p -> p.matcher(folded).matches()).orElse(true);
        }

        public int shortest() {
            return lengths.getFirst();
        }

        public int longest() {
            return lengths.getLast();
        }

        @Override
        public Bilingual hint() {
            boolean isSpan = lengths.size() > 2 && longest() - shortest() == lengths.size() - 1;
            String count = isSpan
                    ? shortest() + "-" + longest()
                    : String.join("/", lengths.stream().map(String::valueOf).toList());
            Bilingual characters = FindingTexts.characters(alphabet);
            return new Bilingual(count + " 位" + characters.zh(), count + " " + characters.en());
        }
    }

    /** Numbers that are another, refused sub-kind, and what to tell whoever holds one. */
    record RefusedSubKind(Pattern numbers, Bilingual text) {}
}
