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
    private static final int SHIFT = 4;
    /** Two elements, four bits each, to their product. */
    private static final byte[] TIMES = new byte[1 << (2 * SHIFT)];
    /** A place and the digit there to the element it moves to. */
    private static final byte[] MOVED = new byte[PERIOD << SHIFT];
    /** An even place, its digit and the digit left of it to the product of both: halves the chain of multiplications. */
    private static final byte[] PAIRS = new byte[PERIOD << (2 * SHIFT)];

    static {
        for (int left = 0; left < BASE; left++) {
            int moved = left;
            for (int place = 0; place < PERIOD; place++) {
                MOVED[at(place, left)] = (byte) moved;
                moved = MOVES[moved];
            }
            for (int right = 0; right < BASE; right++) {
                TIMES[at(left, right)] = (byte) times(left, right);
            }
        }
        for (int place = 0; place < PERIOD; place += 2) {
            for (int digit = 0; digit < BASE; digit++) {
                for (int next = 0; next < BASE; next++) {
                    PAIRS[at(at(place, digit), next)] =
                            (byte) times(MOVED[at(place, digit)], MOVED[at(place + 1, next)]);
                }
            }
        }
    }

    private Verhoeff() {
        super("verhoeff", "Verhoeff, Error Detecting Decimal Codes, 1969", Symbols.DIGITS);
    }

    @Override
    public boolean fits(String code) {
        return code.length() > 1 && product(code) == 0;
    }

    @Override
    String checkOf(String payload) {
        int check = 0;
        while (product(payload + check) != 0) {
            check++;
        }
        return String.valueOf(check);
    }

    /** -1 when it holds anything but digits. */
    private static int product(String code) {
        int product = 0;
        int place = 0;
        int at = code.length() - 1;
        for (; at > 0; at -= 2) {
            int digit = code.charAt(at) - '0';
            int next = code.charAt(at - 1) - '0';
            if (digit < 0 || digit >= BASE || next < 0 || next >= BASE) {
                return Symbols.ABSENT;
            }
            product = TIMES[at(product, PAIRS[at(at(place, digit), next)])];
            place = (place + 2) % PERIOD;
        }
        if (at < 0) {
            return product;
        }
        int first = code.charAt(0) - '0';
        return first < 0 || first >= BASE ? Symbols.ABSENT : TIMES[at(product, MOVED[at(place, first)])];
    }

    /** Left after right: a reflection turns the rotations behind it round. */
    private static int times(int left, int right) {
        boolean turns = left >= CORNERS;
        int turned = turns ? left - right : left + right;
        int rotation = Math.floorMod(turned, CORNERS);
        return turns == right >= CORNERS ? rotation : rotation + CORNERS;
    }

    private static int at(int row, int column) {
        return (row << SHIFT) | column;
    }
}
