package cardloop.card;

/**
 * The serial printed on a card (卡号), normalised: NFKC, no separators, upper case. Empty for kinds that carry a PIN
 * alone. Not money by itself, yet printed masked.
 */
public record CardNumber(String value) {
    /** The number of a card whose kind has none. */
    public static final CardNumber NONE = new CardNumber("");

    private static final int SHOWN_AT_EACH_END = 4;
    private static final int HIDDEN_AT_LEAST = 3;

    public boolean isAbsent() {
        return value.isEmpty();
    }

    /** First and last four characters, dots between; fewer are shown when fewer than three would stay hidden. */
    public String masked() {
        int shown = Math.max(0, Math.min(SHOWN_AT_EACH_END, (value.length() - HIDDEN_AT_LEAST) / 2));
        return value.substring(0, shown)
                + "•".repeat(value.length() - 2 * shown)
                + value.substring(value.length() - shown);
    }

    @Override
    public String toString() {
        return masked();
    }
}
