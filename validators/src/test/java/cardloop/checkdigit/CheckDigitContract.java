package cardloop.checkdigit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What every check digit keeps, whatever its algorithm. */
abstract class CheckDigitContract {
    private static final long SEED = 20_260_103;
    private static final int STRAY_UNITS = 2_000;

    abstract CheckDigit algorithm();

    /** Published codes with their check characters. */
    abstract List<String> published();

    /** The algorithm whose blindness is counted: another where this one's codes are too long to go through all. */
    CheckDigit counted() {
        return algorithm();
    }

    /** Long enough that work which grows with the square of it would be noticed. */
    int longPayload() {
        return 100_000;
    }

    @Test
    void publishedVectorsFit() {
        assertThat(published()).isNotEmpty().allMatch(algorithm()::fits);
    }

    @Test
    void publishedPayloadsGetTheirCheckCharacters() {
        assertThat(published()).allSatisfy(code -> {
            assertThat(algorithm().compute(payload(code)))
                    .isEqualTo(code.substring(payload(code).length()));
            assertThat(algorithm().append(payload(code))).isEqualTo(code);
        });
    }

    @Test
    void theNameFindsTheAlgorithm() {
        assertThat(CheckDigit.named(algorithm().key())).isEqualTo(algorithm());
        assertThat(algorithm().source()).isNotBlank();
    }

    /** No published vector has one of the few remainders that two check characters spell twice. */
    @Test
    void noOtherCheckCharactersFitThanTheComputedOnes() {
        assertThat(published()).allSatisfy(code -> {
            List<String> fitting = allChecks(algorithm().checkCharacters()).stream()
                    .filter(check -> algorithm().fits(payload(code) + check))
                    .toList();
            assertThat(fitting).containsExactly(code.substring(payload(code).length()));
        });
    }

    @Test
    void nothingMakesItThrow() {
        System.out.println("stray units from seed " + SEED);
        for (String code : published()) {
            List<String> texts = new ArrayList<>(HostileText.handmade());
            texts.addAll(HostileText.strayUnits(code, SEED, STRAY_UNITS));
            texts.add(HostileText.fullWidth(code));
            texts.add(code + "\0");
            texts.add(" " + code);
            texts.add("\u202E" + code);
            assertThat(texts).filteredOn(text -> leavesTheAlphabet(text)).hasSizeGreaterThan(STRAY_UNITS);
            assertThat(texts)
                    .allSatisfy(text -> assertThat(algorithm().fits(text) && leavesTheAlphabet(text))
                            .isFalse());
        }
    }

    @Test
    void aCodeWithoutPayloadDoesNotFit() {
        for (int length = 0; length <= algorithm().checkCharacters(); length++) {
            assertThat(allChecks(length)).noneMatch(algorithm()::fits);
        }
    }

    @Test
    void lowerCaseIsAnotherAlphabet() {
        assertThat(published())
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filteredOn(code -> !published().contains(code))
                .noneMatch(algorithm()::fits);
    }

    @Test
    void aPayloadOutsideTheAlphabetIsRefusedWithItsPlaceAndIsNotRepeated() {
        assertThatIllegalArgumentException().isThrownBy(() -> algorithm().compute(""));
        for (String outside : List.of("\0", "１", "\uD800", "é", "\u202E", " ")) {
            String good = payload(published().getFirst());
            String payload = good.charAt(0) + outside + good.substring(1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> algorithm().append(payload))
                    .withMessageContaining("character 2")
                    .withMessageNotContaining(payload);
        }
    }

    @Test
    void aLongCodeIsReadToItsEnd() {
        String last = algorithm().alphabet().substring(algorithm().alphabet().length() - 1);
        String code = algorithm().append(last.repeat(longPayload()));
        assertThat(algorithm().fits(code)).isTrue();
        assertThat(algorithm().fits(algorithm().alphabet().charAt(1) + code.substring(1)))
                .isFalse();
    }

    @Test
    void askingAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        CheckDigit algorithm = algorithm();
        String good = published().getFirst();
        String bad = good.charAt(0) + "\uFFFF" + good.substring(2);
        int fitting = algorithm.fits(bad) ? 1 : 0;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int asked = 0; asked < 1_000; asked++) {
            fitting += algorithm.fits(good) ? 1 : 0;
            fitting += algorithm.fits(bad) ? 1 : 0;
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(fitting).isGreaterThanOrEqualTo(1_000);
        assertThat(allocated).isZero();
    }

    @Test
    void whatItMissesIsWhatThePageSays() throws IOException {
        assertThat(Page.rows()).contains(Blindness.of(counted()).row());
    }

    private String payload(String code) {
        return code.substring(0, code.length() - algorithm().checkCharacters());
    }

    private boolean leavesTheAlphabet(String text) {
        String known = algorithm().alphabet() + algorithm().checkAlphabet();
        return text.chars().anyMatch(character -> known.indexOf(character) < 0);
    }

    private List<String> allChecks(int length) {
        List<String> checks = List.of("");
        for (int at = 0; at < length; at++) {
            List<String> longer = new ArrayList<>();
            for (String check : checks) {
                algorithm().checkAlphabet().chars().forEach(last -> longer.add(check + (char) last));
            }
            checks = longer;
        }
        return checks;
    }
}
