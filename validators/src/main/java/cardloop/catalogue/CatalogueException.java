package cardloop.catalogue;

/** A mistake in a catalogue file: {@code file:line: reason}. The program does not start on one. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CatalogueException(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
