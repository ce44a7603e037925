package cardloop.reading.cards.code;

import cardloop.reading.Field;
import cardloop.reading.RowShape;
import cardloop.reading.cards.decode.ReadCharacter;
import cardloop.reading.cards.label.Labels;
import cardloop.reading.cards.rows.TextRow;
import java.util.List;

/** A row that may be one of the declared rows. */
record Claim(SeenRow seen, RowShape shape, Fit fit) {
    /** A row that reads worse than this is rather no code than this code, and does not make up for a better one. */
    private static final double LIKE_A_CODE = 0.6;

    /** A code under hard light reads no better; words read worse in most alphabets. */
    private static final double PERHAPS_A_CODE = 0.25;

    private static final double POOR_COST = 2;
    private static final double PANEL_WORTH = 0.25;
    private static final double SIZE_WORTH = 1.0;
    private static final double LIKE_SIZE = 0.7;
    private static final double WORDS_COST = 0.4;
    private static final int SHORTEST_WITH_A_DIGIT = 8;

    /**
     * How well the row would do: how likely its code is, whether PINs stand on a strip of their own and numbers do not, and
     * that codes are printed larger than the small print below them.
     *
     * @param tallest height of the largest row that reads like a code
     */
    double worth(double tallest) {
        double panel = shape.field() == Field.PIN ? row().panel() : 1 - row().panel();
        double words = isWords() ? WORDS_COST : 0;
        return readability() + PANEL_WORTH * panel - SIZE_WORTH * smallness(tallest) - words;
    }

    /** How likely its code is, less for one that is rather no code at all; at most 1. */
    double readability() {
        return fit.quality() - POOR_COST * Math.max(0, LIKE_A_CODE - fit.quality());
    }

    /** 0 for a row about as high as the largest one that reads like a code, up to nearly 1. */
    double smallness(double tallest) {
        return Math.max(0, LIKE_SIZE - row().box().height() / tallest);
    }

    boolean readsLikeACode() {
        return fit.quality() > LIKE_A_CODE;
    }

    /** Whether to keep it from people who may see no code: far more rows than those that are one. */
    boolean mayBeACode() {
        return fit.quality() > PERHAPS_A_CODE;
    }

    /** Rather the name of the card than a code. */
    private boolean isWords() {
        return length() >= SHORTEST_WITH_A_DIGIT && isLettersOnly();
    }

    /** Where the shape has digits, too. */
    boolean isLettersOnly() {
        return shape.alphabet().chars().anyMatch(Character::isDigit)
                && fit.code().characters().stream().noneMatch(character -> Character.isDigit(character.value()));
    }

    TextRow row() {
        return seen.row();
    }

    int length() {
        return fit.code().characters().size();
    }

    /** Where its code stands, words beside it left out. */
    Place place() {
        List<ReadCharacter> characters = fit.code().characters();
        return place(characters.getFirst().left(), characters.getLast().right());
    }

    /** Where a part of its code stands; in pixels of the part of the line that was decoded. */
    Place place(double left, double right) {
        return new Place(seen.cut(), fit.offset() + left, fit.offset() + right);
    }

    Labels.Labelled labelled() {
        return new Labels.Labelled(row(), codeRow());
    }

    /** Its code as a row of its own. */
    TextRow codeRow() {
        return place().row(row(), fit.code().characters().size());
    }

    boolean sharesRowWith(Claim other) {
        return row().overlaps(other.row());
    }
}
