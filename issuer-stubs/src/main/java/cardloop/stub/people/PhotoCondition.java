package cardloop.stub.people;

/** How good a painted photo is. */
public enum PhotoCondition {
    /** Sharp, evenly lit. */
    CLEAN,
    /** Blurred, low in contrast, noisy. */
    HARD,
    /** Sharp, but the PIN row is scratched over. */
    UNREADABLE
}
