package cardloop.card;

import java.util.Optional;

/**
 * One line of the catalogue (卡种): who issues it, which protocol asks about it, and whether we take it now.
 *
 * @param code our code, {@code [A-Z0-9_]{2,24}}
 * @param name in both languages
 * @param category telecom, game or e-commerce
 * @param issuer the protocol that answers for it ({@code cmcc}, {@code tencent}, {@code jd}, {@code netease},
 *     {@code gateway}), empty when none is known
 * @param region set when the catalogue fixes it (JD_E is {@code CN}); empty when only the issuer can tell
 * @param confidence how sure the catalogue is of the format
 * @param disabled why we do not take it now; empty when we do
 */
public record CardKind(
        String code,
        Bilingual name,
        Category category,
        Optional<String> issuer,
        Optional<Region> region,
        Confidence confidence,
        Optional<Bilingual> disabled) {

    /**
     * Whose numbers its numbers are: its issuer's, over all of its kinds, because one card may be sent as any kind that has
     * its shape. Of a kind that nobody answers for, its own.
     */
    public String numberedBy() {
        return issuer.orElse(code);
    }

    public boolean isAccepted() {
        return disabled.isEmpty();
    }

    @Override
    public String toString() {
        return code;
    }

    /** The three families of cards. */
    public enum Category {
        TELECOM,
        GAME,
        ECOMMERCE
    }
}
