package cardloop.house.canary.printing;

/** Breaks a rule: prints. */
public final class Printing {
    private Printing() {}

    public static void print() {
        System.out.println("a card");
    }

    /** Breaks the rule. */
    public static final class Complaining {
        private Complaining() {}

        public static void print() {
            System.err.println("a card");
        }
    }
}
