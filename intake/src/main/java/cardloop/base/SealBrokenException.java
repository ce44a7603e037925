package cardloop.base;

/** Sealed bytes were changed, sealed under another key, or belong to another context. */
public final class SealBrokenException extends RuntimeException {
    public SealBrokenException(String context, Throwable cause) {
        super("the seal of " + context + " does not hold", cause);
    }
}
