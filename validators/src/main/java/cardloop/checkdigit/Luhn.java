package cardloop.checkdigit;

/** Luhn, modulus 10 (ISO/IEC 7812-1 Annex B): every second digit from the right doubled, the sum a multiple of ten. */
public enum Luhn implements CheckDigit {
    MOD_10;

    private static final int MODULUS = 10;

    /** The check digit that belongs behind {@code payload}, ASCII digits only. */
    public char of(String payload) {
        int sum = sum(payload + "0");
        if (sum < 0) {
            throw new IllegalArgumentException("Luhn is defined for ASCII digits");
        }
        return (char) ('0' + (MODULUS - sum % MODULUS) % MODULUS);
    }

    @Override
    public String key() {
        return "luhn";
    }

    @Override
    public boolean fits(String code) {
        return code.length() > 1 && sum(code) >= 0 && sum(code) % MODULUS == 0;
    }

    /** -1 when it holds anything but ASCII digits. */
    private static int sum(String code) {
        int sum = 0;
        for (int fromRight = 0; fromRight < code.length(); fromRight++) {
            int digit = code.charAt(code.length() - 1 - fromRight) - '0';
            if (digit < 0 || digit >= MODULUS) {
                return -1;
            }
            int weighed = fromRight % 2 == 0 ? digit : 2 * digit;
            sum += weighed >= MODULUS ? weighed - MODULUS + 1 : weighed;
        }
        return sum;
    }
}
