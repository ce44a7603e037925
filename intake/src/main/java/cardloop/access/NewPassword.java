package cardloop.access;

import cardloop.text.PersonalText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A password that somebody may have from now on, whichever way it came. Prints without it. */
public final class NewPassword {
    /** Characters. */
    public static final int SHORTEST = 10;
    /** Bytes of UTF-8: its hash sees no more. */
    public static final int LONGEST_BYTES = 72;

    private final String clear;

    private NewPassword(String clear) {
        this.clear = clear;
    }

    /** Empty when it is too short, too long for its hash, or holds what the hash would not tell apart. */
    public static Optional<NewPassword> of(String typed) {
        boolean isFit = typed.codePointCount(0, typed.length()) >= SHORTEST
                && typed.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
                && PersonalText.isClean(typed);
        return isFit ? Optional.of(new NewPassword(typed)) : Optional.empty();
    }

    /** The password of the demonstration's people, which is none. */
    public static NewPassword ofTheDemo() {
        return new NewPassword("demo");
    }

    /** By whatever hashes it; the hash is what is kept. */
    public String hashedBy(UnaryOperator<String> hash) {
        return hash.apply(clear);
    }

    @Override
    public String toString() {
        return "•••";
    }
}
