package cardloop.format;

import cardloop.card.Bilingual;
import cardloop.checkdigit.CheckDigit;
import cardloop.text.Alphabet;
import cardloop.text.Prefix;
import java.util.List;
import java.util.Optional;

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
     * @param starts it begins like one of these; {@link Prefix#ANY} alone when nothing is known
     * @param seen prefixes seen on real cards: they speak for the kind, their absence is no fault
     * @param groups printed groups, such as 4 4 4 4, one list for each way of printing; empty when printed in one
     * @param refused numbers of a sub-kind that is lost when submitted
     */
    record Shaped(
            Alphabet alphabet,
            List<Integer> lengths,
            List<Prefix> starts,
            List<Prefix> seen,
            List<List<Integer>> groups,
            CheckDigit checkDigit,
            Optional<RefusedSubKind> refused)
            implements FieldRule {

        @Override
        public boolean accepts(String normalised) {
            if (!lengths.contains(normalised.length())) {
                return false;
            }
            String folded = alphabet.fold(normalised);
            return alphabet.containsAll(folded) && startsRight(folded) && checkDigit.fits(folded);
        }

        /** Whether the character stands for one that could not be read: one of {@link #MASKS}, unless the field has it. */
        public boolean isMasked(char character) {
            return MASKS.indexOf(character) >= 0 && !alphabet.contains(character);
        }

        /** Whether it begins as the catalogue says. */
        public boolean startsRight(String folded) {
            for (Prefix start : starts) {
                if (start.begins(folded)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether it belongs to a sub-kind that is lost when submitted. */
        public boolean isRefused(String normalised) {
            return refused.isPresent() && refused.get().numbers().begins(alphabet.fold(normalised));
        }

        /** Characters of known prefixes, required or seen, that it has: what its beginning says for this kind. */
        public int prefixEvidence(String normalised) {
            String folded = alphabet.fold(normalised);
            int most = 0;
            for (List<Prefix> known : List.of(starts, seen)) {
                for (Prefix prefix : known) {
                    most = prefix.fixed() > most && prefix.begins(folded) ? prefix.fixed() : most;
                }
            }
            return most;
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
    record RefusedSubKind(Prefix numbers, Bilingual text) {}
}
