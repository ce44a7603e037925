package cardloop.checkdigit;

/**
 * Verhoeff's scheme over the dihedral group of the pentagon: no single error and no adjacent transposition passes (J.
 * Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tract 29, 1969).
 *
 * <p>Digits 0-4 are the pentagon's rotations, 5-9 its reflections. Counted from the right, the digit at place i is first
 * moved i times by {@link #MOVES}, then multiplied onto the product so far; the whole product is 0, the rotation by nothing.
 */
public final class Verhoeff extends PublishedCheckDigit {
    public static final Verhoeff DIHEDRAL = new Verhoeff();

    private static final int BASE = 10;
    private static final int CORNERS = 5;
    /** Verhoeff's permutation: 0 becomes 1, 1 becomes 5, and so on; eight times it is back where it was. */
    private static final int[] MOVES = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private static final int PERIOD = 8;
    /** Place, digit and product so far (as one decimal number) to the product with that digit. */
    private static final byte[] PRODUCTS = products();

    private Verhoeff() {
        super("verhoeff", "Verhoeff, Error Detecting Decimal Codes, 1969", Symbols.DIGITS);
    }

    @Override
    public boolean fits(String code) {
        return code.length() > 1 && product(code, 0) == 0;
    }

    @Override
    String checkOf(String payload) {
        int product = product(payload, 1);
        int check = 0;
        while (times(product, check) != 0) {
            check++;
        }
        return String.valueOf(symbols.at(check));
    }

    /** -1 when it holds anything but digits. */
    private int product(String text, int lastPlace) {
        int place = lastPlace;
        int product = 0;
        for (int at = text.length() - 1; at >= 0; at--) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit >= BASE) {
                return Symbols.ABSENT;
            }
            product = PRODUCTS[index(place, digit, product)];
            place = (place + 1) % PERIOD;
        }
        return product;
    }

    /** Left after right: a reflection turns the rotations behind it round. */
    private static int times(int left, int right) {
        boolean turns = left >= CORNERS;
        int turned = turns ? left - right : left + right;
        int rotation = Math.floorMod(turned, CORNERS);
        return turns == right >= CORNERS ? rotation : rotation + CORNERS;
    }

    private static byte[] products() {
        byte[] products = new byte[PERIOD * BASE * BASE];
        for (int digit = 0; digit < BASE; digit++) {
            int moved = digit;
            for (int place = 0; place < PERIOD; place++) {
                for (int product = 0; product < BASE; product++) {
                    products[index(place, digit, product)] = (byte) times(product, moved);
                }
                moved = MOVES[moved];
            }
        }
        return products;
    }

    private static int index(int place, int digit, int product) {
        return (place * BASE + digit) * BASE + product;
    }
}
