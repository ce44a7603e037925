package cardloop.access;

/** What came of a code. */
public sealed interface Proved {
    /** May be signed in. */
    record Welcome(Person person) implements Proved {}

    /** @param triesLeft before it is over */
    record Wrong(int triesLeft) implements Proved {}

    /** Too old, used, tried too often, or there was none: another has to be asked for. */
    record Over() implements Proved {}
}
