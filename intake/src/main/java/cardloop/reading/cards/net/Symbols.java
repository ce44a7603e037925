package cardloop.reading.cards.net;

import java.util.List;

/** What the net tells apart at a step: nothing, a gap between groups, or one of 36 characters. */
public final class Symbols {
    /** No character begins or goes on here (the blank of CTC). */
    public static final int NOTHING = 0;

    /** Blank space or a dash between groups. */
    public static final int GAP = 1;

    /** The characters, in the order of their classes. */
    public static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** How many classes there are. */
    public static final int COUNT = CHARACTERS.length() + 2;

    /** Characters that typefaces draw alike, two and two: zero and the letter O, one and the letter I. */
    public static final List<String> TWINS = List.of("0O", "1I");

    private Symbols() {}

    /** The class of a character, -1 for one the net does not know. */
    public static int classOf(char character) {
        int index = CHARACTERS.indexOf(character);
        return index < 0 ? -1 : index + 2;
    }

    /** The character of a class above {@link #GAP}. */
    public static char characterOf(int symbol) {
        return CHARACTERS.charAt(symbol - 2);
    }
}
