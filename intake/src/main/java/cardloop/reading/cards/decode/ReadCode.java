package cardloop.reading.cards.decode;

import java.util.List;

/**
 * A whole code that may stand on the line. Prints without its characters, because it may be a PIN.
 *
 * @param characters from first to last
 * @param probability 0 to 1, of this code on this line, any other reading of any shape counted against it
 * @param share 0 to 1, of this code among all codes of the shape that were found
 */
public record ReadCode(List<ReadCharacter> characters, double probability, double share) {
    public ReadCode {
        characters = List.copyOf(characters);
    }

    /** The characters in clear. Of a PIN row this is the PIN: seal it at once. */
    public String reveal() {
        var clear = new StringBuilder(characters.size());
        characters.forEach(character -> clear.append(character.value()));
        return clear.toString();
    }

    /** The probability of the least sure character, 0 to 1. */
    public double weakest() {
        return characters.stream().mapToDouble(ReadCharacter::posterior).min().orElse(0);
    }

    @Override
    public String toString() {
        return "ReadCode(" + "•".repeat(characters.size()) + ")";
    }
}
