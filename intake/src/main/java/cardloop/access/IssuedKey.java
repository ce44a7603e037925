package cardloop.access;

/** A new key with its clear text, which is shown once and never kept. Prints without it. */
public record IssuedKey(ApiKey key, String clear) {
    @Override
    public String toString() {
        return "IssuedKey(" + key.prefix() + "…)";
    }
}
