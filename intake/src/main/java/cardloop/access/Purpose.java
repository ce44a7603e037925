package cardloop.access;

/** What a code is good for. */
public enum Purpose {
    SIGN_UP,
    RESET
}
