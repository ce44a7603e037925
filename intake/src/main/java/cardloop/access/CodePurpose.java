package cardloop.access;

/** What a code is good for. */
public enum CodePurpose {
    SIGN_UP,
    RESET
}
