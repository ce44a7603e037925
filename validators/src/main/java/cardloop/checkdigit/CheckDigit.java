package cardloop.checkdigit;

import java.util.Locale;

/** One published algorithm whose check character stands last. None of the known card kinds has one by default. */
public interface CheckDigit {
    /** No check digit: every code fits. */
    CheckDigit NONE = new None();

    /** How the catalogue calls it, such as {@code luhn}. */
    String key();

    /** Whether the last character fits the ones before it; false for a code it cannot be computed for. Never throws. */
    boolean fits(String code);

    /**
     * The algorithm the catalogue calls so.
     *
     * @throws IllegalArgumentException if there is none
     */
    static CheckDigit named(String key) {
        return switch (key.toLowerCase(Locale.ROOT)) {
            case "none" -> NONE;
            case "luhn" -> Luhn.MOD_10;
            default -> throw new IllegalArgumentException("no check digit is called '" + key + "'");
        };
    }

    /** The check digit of codes that have none. */
    record None() implements CheckDigit {
        @Override
        public String key() {
            return "none";
        }

        @Override
        public boolean fits(String code) {
            return true;
        }
    }
}
