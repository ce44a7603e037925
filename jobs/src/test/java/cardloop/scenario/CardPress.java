package cardloop.scenario;

import cardloop.stub.deck.DeckCard;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Prints good cards of the connected issuers, no two alike; the same seed prints the same. */
final class CardPress {
    private static final String DIGITS = "0123456789";
    private static final String E_CARD_LETTERS = "0123456789ABCDEFGHIJKLMNPQRSTUVWXYZ";
    private static final String BATCH = "20260001";
    private static final long FACE_FEN = 10_000;

    private final Random chance;
    private final Set<String> printed = new HashSet<>();

    CardPress(long seed) {
        this.chance = new Random(seed);
    }

    /** A good card for an issuer. */
    DeckCard good(String issuer) {
        return switch (issuer) {
            case "cmcc" ->
                DeckCard.valid("SZX", "26" + BATCH + fresh(DIGITS, 7), text(DIGITS, 18), FACE_FEN)
                        .ofBatch(BATCH);
            case "tencent" -> qCoin("CN");
            case "jd" -> DeckCard.valid("JD_E", "", fresh(E_CARD_LETTERS, 16), FACE_FEN);
            case "netease" -> DeckCard.valid("NETEASE", fresh(DIGITS, 13), text(DIGITS, 9), FACE_FEN);
            case "gateway" -> DeckCard.valid("UNICOM", fresh(DIGITS, 15), text(DIGITS, 19), FACE_FEN);
            default -> throw new IllegalArgumentException("no cards are printed for " + issuer);
        };
    }

    /** A good Q coin card that answers only in one region. */
    DeckCard qCoin(String region) {
        return DeckCard.valid("QQCARD", fresh(DIGITS, 9), text(DIGITS, 12), FACE_FEN)
                .ofBatch("QB2026Q3-07")
                .ofRegion(region);
    }

    private String fresh(String alphabet, int length) {
        String text = text(alphabet, length);
        while (!printed.add(text)) {
            text = text(alphabet, length);
        }
        return text.toUpperCase(Locale.ROOT);
    }

    private String text(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(chance.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
