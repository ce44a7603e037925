package cardloop.reading.cards.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cardloop.reading.cards.decode.ReadCharacter.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsensusTest {
    /** A look that is so sure of each character, and takes the rest of it for a 5. */
    private static ReadCode look(String code, double sure) {
        List<ReadCharacter> characters = IntStream.range(0, code.length())
                .mapToObj(i -> new ReadCharacter(
                        code.charAt(i), sure, List.of(new Alternative('5', 1 - sure)), 10.0 * i, 10.0 * i + 9))
                .toList();
        return new ReadCode(characters, Math.pow(sure, code.length()), 1);
    }

    private static ReadCode together(ReadCode best, ReadCode... others) {
        var looks = new ArrayList<>(List.of(others));
        looks.add(best);
        return new Consensus(best, looks).code();
    }

    @Test
    void whatMostLooksSeeStandsThere() {
        assertThat(together(look("4827", 0.9), look("4327", 0.7), look("4327", 0.7))
                        .reveal())
                .isEqualTo("4327");
    }

    @Test
    void whatTheSurestSeesIsTheFirstAlternativeThen() {
        ReadCharacter second = together(look("4827", 0.9), look("4327", 0.7), look("4327", 0.7))
                .characters()
                .get(1);

        assertThat(second.posterior()).isEqualTo(1.4 / 3, within(1e-9));
        assertThat(second.alternatives().getFirst().value()).isEqualTo('8');
        assertThat(second.alternatives().getFirst().probability()).isEqualTo(0.9 / 3, within(1e-9));
        assertThat(second.alternatives().getLast().probability()).isEqualTo(0.7 / 3, within(1e-9));
    }

    @Test
    void oneLookAloneStaysAsItIs() {
        ReadCode alone = look("4827", 0.9);

        assertThat(together(alone)).isEqualTo(alone);
    }

    @Test
    void aLookThatFoundACharacterMoreOrSeesAnotherRowHasNoSay() {
        ReadCode best = look("4827", 0.6);

        assertThat(together(best, look("48271", 0.99), look("9163", 0.99))).isEqualTo(best);
    }

    @Test
    void itStandsWhereTheBestLookHasIt() {
        ReadCode best = look("4827", 0.9);
        ReadCode told = together(best, look("4327", 0.95), look("4327", 0.95));

        assertThat(told.characters()).extracting(ReadCharacter::left).containsExactly(0.0, 10.0, 20.0, 30.0);
        assertThat(told.probability()).isEqualTo(best.probability());
    }
}
