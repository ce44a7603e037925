package cardloop.suggestion;

/**
 * What can have happened to one character, and how seldom: -1000·log2 of its share of all slips, in millibits. The
 * shares lie within the ranges that Verhoeff counted in 1969 among people copying numbers: one digit for another 60-95 %,
 * neighbours swapped 10-20 %, a digit lost or added 10-20 %.
 */
public enum Slip {
    /** A mark stands where a character could not be read; certain, because somebody said so. */
    MASKED(0),
    /** Another character was seen or typed: 70 %. */
    CONFUSED(515),
    /** Two neighbours changed places: 12 %. */
    SWAPPED(3_059),
    /** A character was lost: 9 %. */
    MISSING(3_474),
    /** A character was added: 9 %. */
    EXTRA(3_474);

    private final int millibits;

    Slip(int millibits) {
        this.millibits = millibits;
    }

    int millibits() {
        return millibits;
    }
}
