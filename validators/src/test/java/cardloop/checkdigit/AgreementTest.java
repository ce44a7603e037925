package cardloop.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each algorithm says of a million codes what somebody else says of them. */
class AgreementTest {
    private static final long SEED = 7_064;
    private static final int MILLION = 1_000_000;

    @ParameterizedTest
    @MethodSource("witnesses")
    void theWitnessAgreesOnAMillionCodes(Witness witness) {
        System.out.println(witness + ", seed " + SEED);
        CheckDigit ours = CheckDigit.named(witness.key());
        assertThat(witness.disagreement(ours::fits, codes(witness), MILLION)).isEmpty();
    }

    /** Takes one character for another, in the second place only: the least wrong an algorithm can be. */
    @ParameterizedTest
    @MethodSource("witnesses")
    void anAlgorithmThatConfusesTwoCharactersInOnePlaceIsFound(Witness witness) {
        CheckDigit ours = CheckDigit.named(witness.key());
        String alphabet = ours.alphabet();
        assertThat(witness.disagreement(code -> ours.fits(confused(code, alphabet)), codes(witness), MILLION))
                .isPresent();
    }

    @Test
    void everyAlgorithmHasAWitness() {
        List<String> witnessed = witnesses().stream().map(Witness::key).toList();
        assertThat(CheckDigit.all()).extracting(CheckDigit::key).isSubsetOf(witnessed);
    }

    /** Else both could say no to everything and agree. */
    @ParameterizedTest
    @MethodSource("witnesses")
    void aboutHalfOfTheCodesFit(Witness witness) {
        Codes codes = codes(witness);
        long fitting = IntStream.range(0, 10_000)
                .filter(made -> witness.fits().test(codes.next()))
                .count();
        assertThat(fitting).isBetween(5_000L, 6_500L);
    }

    static List<Witness> witnesses() {
        return Witness.all();
    }

    private static Codes codes(Witness witness) {
        return new Codes(CheckDigit.named(witness.key()), witness.shortest(), witness.longest(), SEED);
    }

    private static String confused(String code, String alphabet) {
        return code.charAt(1) == alphabet.charAt(4)
                ? code.charAt(0) + alphabet.substring(5, 6) + code.substring(2)
                : code;
    }
}
