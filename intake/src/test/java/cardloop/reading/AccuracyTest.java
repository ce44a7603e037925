package cardloop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cardloop.reading.Accuracy.Bucket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyTest {
    @Test
    void aKindIsProvenByTheFirstUndoubtedCodeThatBringsTheBoundUnderOneInAThousand() {
        assertThat(undoubted(2_994, 0).proof()).isEqualTo(Proof.NONE);
        assertThat(undoubted(2_995, 0).proof()).isEqualTo(Proof.CALIBRATED);
        assertThat(undoubted(4_741, 1).proof()).isEqualTo(Proof.NONE);
        assertThat(undoubted(4_742, 1).proof()).isEqualTo(Proof.CALIBRATED);
    }

    @Test
    void withoutACodeNothingIsProven() {
        assertThat(Accuracy.none("SZX").wrongBound()).isEqualTo(1);
        assertThat(Accuracy.none("SZX").proof()).isEqualTo(Proof.NONE);
        assertThat(undoubted(3, 3).wrongBound()).isEqualTo(1);
    }

    /** Clopper and Pearson, Biometrika 26 (1934): 0 of n has the bound 1 - 0.05^(1/n); 1 of 10 at 95 % one-sided 0.394. */
    @Test
    void theBoundIsThatOfClopperAndPearson() {
        assertThat(UpperBound.of(0, 59)).isCloseTo(1 - Math.pow(0.05, 1.0 / 59), within(1e-9));
        assertThat(UpperBound.of(1, 10)).isCloseTo(0.3942, within(1e-4));
    }

    @Test
    void aConfidenceIsReplacedByWhatItProvedOnceEnoughCharactersHaveBeenCompared() {
        List<Bucket> buckets = new ArrayList<>(Accuracy.none("SZX").buckets());
        buckets.set(9, new Bucket(999, 1_000, 985));
        buckets.set(3, new Bucket(800, 199, 10));
        Accuracy accuracy = new Accuracy("SZX", 70, 60, 50, 0, 2_000, 20, buckets);
        assertThat(accuracy.proved(1_000)).isEqualTo(985);
        assertThat(accuracy.proved(999)).isEqualTo(985);
        assertThat(accuracy.proved(850)).isEqualTo(850);
        assertThat(accuracy.characterErrorRate()).isEqualTo(0.01);
    }

    private static Accuracy undoubted(long codes, long wrong) {
        return new Accuracy("SZX", codes, codes - wrong, codes, wrong, 0, 0, List.of());
    }
}
