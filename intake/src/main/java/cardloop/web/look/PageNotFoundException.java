package cardloop.web.look;

/** Unknown, or somebody else's: both look the same. */
public final class PageNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PageNotFoundException() {
        super("no such page for this person");
    }
}
