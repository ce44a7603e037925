package cardloop.stub.deck;

/** A deck that cannot be read; the message names the line, counted from 1 with the header. */
public final class BadDeckException extends IllegalArgumentException {
    private final long line;

    BadDeckException(long line, String what) {
        super("line " + line + ": " + what);
        this.line = line;
    }

    public long line() {
        return line;
    }
}
