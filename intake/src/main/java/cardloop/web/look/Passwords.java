package cardloop.web.look;

import java.nio.charset.StandardCharsets;

/** What a new password has to be. */
public final class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST_BYTES = 72;

    private Passwords() {}

    /** Long enough to be one, and not longer than its hash sees. */
    public static boolean isFit(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }
}
