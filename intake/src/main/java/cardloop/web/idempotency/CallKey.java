package cardloop.web.idempotency;

import java.util.UUID;

/** Whose call, and under which key. */
record CallKey(UUID personId, String key) {
    private static final int LONGEST = 255;

    static boolean isWellFormed(String key) {
        return !key.isEmpty() && key.length() <= LONGEST && key.chars().allMatch(c -> c >= '!' && c <= '~');
    }

    /** What its answer is sealed for. */
    String context() {
        return "idempotency:" + personId + ":" + key;
    }
}
