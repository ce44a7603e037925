package cardloop.checkdigit;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.checkdigit.ABANumberCheckDigit;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.ISBN10CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.apache.commons.validator.routines.checkdigit.ModulusTenCheckDigit;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/**
 * Somebody else's word on an algorithm: commons-validator where it has it, else another formulation than ours.
 *
 * @param key ours
 * @param says whose word it is
 * @param shortest payload it is asked about
 * @param longest payload, inclusive
 */
record Witness(String key, String says, int shortest, int longest, Predicate<String> fits) {
    private static final String COMMONS = "commons-validator";
    private static final String ALNUM = Symbols.DIGITS_AND_LETTERS.characters();

    static List<Witness> all() {
        return Stream.of(fromCommons(), fromTheStandard()).flatMap(List::stream).toList();
    }

    @Override
    public String toString() {
        return key + " beside " + says;
    }

    /** The first code that ours sees otherwise, if there is one among so many. */
    Optional<String> disagreement(Predicate<String> ours, Codes codes, int count) {
        for (int compared = 0; compared < count; compared++) {
            String code = codes.next();
            if (ours.test(code) != fits.test(code)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private static List<Witness> fromCommons() {
        ModulusTenCheckDigit gtin = new ModulusTenCheckDigit(new int[] {1, 3}, true);
        return List.of(
                modulus("luhn", 1, 24, LuhnCheckDigit.LUHN_CHECK_DIGIT::isValid),
                new Witness("verhoeff", COMMONS, 1, 24, VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT::isValid),
                modulus("gtin-8", 7, 7, gtin::isValid),
                modulus("gtin-12", 11, 11, gtin::isValid),
                modulus("gtin-13", 12, 12, EAN13CheckDigit.EAN13_CHECK_DIGIT::isValid),
                modulus("gtin-14", 13, 13, gtin::isValid),
                modulus("weighted:7,3,1 mod 10", 8, 8, ABANumberCheckDigit.ABAN_CHECK_DIGIT::isValid),
                modulus("weighted:2,3,4,5,6,7,8,9,10 mod 11", 9, 9, ISBN10CheckDigit.ISBN10_CHECK_DIGIT::isValid));
    }

    /** Its modulus classes refuse a code of nothing but zeros; the standards do not. */
    private static Witness modulus(String key, int shortest, int longest, Predicate<String> isValid) {
        return new Witness(key, COMMONS, shortest, longest, code -> code.matches("0+") || isValid.test(code));
    }

    private static List<Witness> fromTheStandard() {
        return List.of(
                new Witness("verhoeff", "a pentagon turned and turned over", 1, 24, Pentagon::comesBack),
                new Witness("damm", "the table read backwards", 1, 24, BackwardDamm::fits),
                pure("iso7064-mod11-2", code -> weighed(code, ALNUM.substring(0, 10) + "X", 2, 11)),
                pure("iso7064-mod37-2", code -> weighed(code, ALNUM + "*", 2, 37)),
                pure("iso7064-mod97-10", code -> isOne(new BigInteger(code), 97) && !code.endsWith("99")),
                pure(
                        "iso7064-mod661-26",
                        code -> isOne(inBase(code, ALNUM.substring(10)), 661)
                                && inBase(lastTwo(code), ALNUM.substring(10)).intValue() <= 662),
                pure(
                        "iso7064-mod1271-36",
                        code -> isOne(inBase(code, ALNUM), 1271)
                                && inBase(lastTwo(code), ALNUM).intValue() <= 1272),
                hybrid("iso7064-mod11-10", ALNUM.substring(0, 10)),
                hybrid("iso7064-mod27-26", ALNUM.substring(10)),
                hybrid("iso7064-mod37-36", ALNUM),
                luhnModN(ALNUM),
                luhnModN("zyxwvu987654"));
    }

    private static Witness pure(String key, Predicate<String> fits) {
        return new Witness(key, "powers of the radix in big integers", 1, 20, fits);
    }

    private static Witness hybrid(String key, String alphabet) {
        return new Witness(key, "the recursion run backwards", 1, 20, code -> startsFull(code, alphabet));
    }

    private static Witness luhnModN(String alphabet) {
        return new Witness(
                "luhn-mod-n:" + alphabet, "digits written out", 1, 20, code -> digitSum(code, alphabet) == 0);
    }

    private static String lastTwo(String code) {
        return code.substring(code.length() - 2);
    }

    private static boolean isOne(BigInteger number, int modulus) {
        return number.mod(BigInteger.valueOf(modulus)).equals(BigInteger.ONE);
    }

    /** The code as a number, its characters rewritten as Java's own digits 0-9a-z. */
    private static BigInteger inBase(String code, String alphabet) {
        StringBuilder digits = new StringBuilder();
        code.chars().forEach(character -> digits.append(Character.forDigit(alphabet.indexOf(character), 36)));
        return new BigInteger(digits.toString(), alphabet.length());
    }

    private static boolean weighed(String code, String alphabet, int radix, int modulus) {
        BigInteger sum = BigInteger.ZERO;
        for (int power = 0; power < code.length(); power++) {
            int value = alphabet.indexOf(code.charAt(code.length() - 1 - power));
            sum = sum.add(BigInteger.valueOf(radix).pow(power).multiply(BigInteger.valueOf(value)));
        }
        return isOne(sum, modulus);
    }

    /** From the check character back to the beginning, halving modulo M + 1 where ours doubles; there it must be M. */
    private static boolean startsFull(String code, String alphabet) {
        int modulus = alphabet.length();
        int half = (modulus + 2) / 2;
        int carried = 0;
        for (int at = code.length() - 1; at >= 0; at--) {
            int sum = at == code.length() - 1 ? 1 : carried * half % (modulus + 1);
            int before = Math.floorMod(sum - alphabet.indexOf(code.charAt(at)), modulus);
            carried = before == 0 ? modulus : before;
        }
        return carried == modulus;
    }

    private static int digitSum(String code, String alphabet) {
        int base = alphabet.length();
        int sum = 0;
        for (int place = 0; place < code.length(); place++) {
            int value = alphabet.indexOf(code.charAt(code.length() - 1 - place));
            String written = Integer.toString(place % 2 == 0 ? value : 2 * value, base);
            sum += written.chars().map(digit -> Character.digit(digit, base)).sum();
        }
        return sum % base;
    }
}
