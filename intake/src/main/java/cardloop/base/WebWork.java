package cardloop.base;

/**
 * What is done because somebody outside asked for it: a seller, a person at a desk, an issuer that calls. It takes its
 * connections from a pool of its own, so that however much of it comes, the line and the night have theirs.
 */
public final class WebWork {
    private static final ScopedValue<Boolean> HERE = ScopedValue.newInstance();

    private WebWork() {}

    /** The same work, wherever it will run, as work of the web: for threads that a request leaves behind. */
    public static Runnable of(Runnable work) {
        return () -> ScopedValue.where(HERE, true).run(work);
    }

    public static <T> T call(ScopedValue.CallableOp<T, Exception> work) throws Exception {
        return ScopedValue.where(HERE, true).call(work);
    }

    public static boolean isHere() {
        return HERE.isBound();
    }
}
