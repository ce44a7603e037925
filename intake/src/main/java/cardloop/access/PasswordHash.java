package cardloop.access;

/** A password as it is kept. Prints without it. */
public record PasswordHash(String text) {
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
