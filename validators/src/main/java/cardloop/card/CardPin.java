package cardloop.card;

import java.util.Objects;

/**
 * The secret of a card (密码) in clear: bearer money. It prints as dots, does not serialise, and is read through the one
 * greppable door {@link #reveal()}; a house rule lists who may call it.
 */
public final class CardPin {
    private final String clear;

    private CardPin(String clear) {
        this.clear = clear;
    }

    /** Takes the normalised characters of a PIN; may be empty while a seller is still typing. */
    public static CardPin of(String clear) {
        return new CardPin(Objects.requireNonNull(clear));
    }

    /** The characters in clear. Every caller is named in the house rules. */
    public String reveal() {
        return clear;
    }

    public int length() {
        return clear.length();
    }

    /** Dots only, one a character: the length of a PIN is no secret, its kind tells it. */
    public String masked() {
        return "•".repeat(clear.length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CardPin that && clear.equals(that.clear);
    }

    @Override
    public int hashCode() {
        return clear.hashCode();
    }

    @Override
    public String toString() {
        return "CardPin(" + masked() + ")";
    }
}
