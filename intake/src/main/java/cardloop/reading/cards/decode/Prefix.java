package cardloop.reading.cards.decode;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a code may begin: a node of the tree of all beginnings, with the weight of the paths that have just spelt it. */
final class Prefix {
    private final @Nullable Prefix parent;
    private final Map<Integer, Prefix> children = new HashMap<>();
    private final int last;
    private final int length;

    /** Weight of the paths that end here with the last character, and with nothing. */
    private double onCharacter;

    private double onNothing;
    private double nextOnCharacter;
    private double nextOnNothing;

    private Prefix(@Nullable Prefix parent, int last, int length) {
        this.parent = parent;
        this.last = last;
        this.length = length;
    }

    /** The empty beginning, from which every search starts. */
    static Prefix root() {
        var root = new Prefix(null, -1, 0);
        root.onNothing = 1;
        return root;
    }

    Prefix child(int character) {
        return children.computeIfAbsent(character, key -> new Prefix(this, key, length + 1));
    }

    /** The last character's index in the alphabet, -1 at the root. */
    int last() {
        return last;
    }

    int length() {
        return length;
    }

    double weight() {
        return onCharacter + onNothing;
    }

    /** Weight of the paths after which a character begins anew: of the same character only behind nothing. */
    double before(int character) {
        return character == last ? onNothing : onCharacter + onNothing;
    }

    double onCharacter() {
        return onCharacter;
    }

    void addOnCharacter(double weight) {
        nextOnCharacter += weight;
    }

    void addOnNothing(double weight) {
        nextOnNothing += weight;
    }

    double nextWeight() {
        return nextOnCharacter + nextOnNothing;
    }

    /** Goes on to the next step, all weights divided by a common one. */
    void advance(double scale) {
        onCharacter = nextOnCharacter / scale;
        onNothing = nextOnNothing / scale;
        nextOnCharacter = 0;
        nextOnNothing = 0;
    }

    /** Forgets what it weighed: it fell out of the search. */
    void drop() {
        onCharacter = 0;
        onNothing = 0;
        nextOnCharacter = 0;
        nextOnNothing = 0;
    }

    /** The characters' indices from first to last. */
    int[] spelt() {
        int[] spelt = new int[length];
        for (Prefix here = this; here != null && here.length > 0; here = here.parent) {
            spelt[here.length - 1] = here.last;
        }
        return spelt;
    }
}
