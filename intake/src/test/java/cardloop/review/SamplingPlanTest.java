package cardloop.review;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.Fingerprints;
import cardloop.card.CardKey;
import cardloop.casebook.CaseId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The first sampling rule: unforeseeable by sellers, repeatable by auditors. */
class SamplingPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final SamplingProperties RULE = new SamplingProperties(5, 100_000, 3);
    private static final SamplingPlan.Risk ORDINARY = new SamplingPlan.Risk(5, false, 3_000);

    private final SamplingPlan plan = new SamplingPlan(new TestingFingerprints("a key"), RULE);

    @Test
    void theFirstCardsOfASellerAreAllLookedAt() {
        for (int earlier = 0; earlier < 5; earlier++) {
            Draw draw = plan.draw(anyCase(earlier), new SamplingPlan.Risk(earlier, false, 3_000), DAY);
            assertThat(draw.selected()).isTrue();
            assertThat(draw.why()).isEqualTo("NEWCOMER");
        }
    }

    @Test
    void aDearOrCorrectedCardIsAlwaysLookedAt() {
        assertThat(plan.draw(anyCase(1), new SamplingPlan.Risk(9, true, 3_000), DAY)
                        .why())
                .isEqualTo("CORRECTED");
        assertThat(plan.draw(anyCase(1), new SamplingPlan.Risk(9, false, 100_000), DAY)
                        .why())
                .isEqualTo("DEAR");
    }

    @Test
    void theSameDrawComesAgainBitForBit() {
        assertThat(plan.draw(anyCase(7), ORDINARY, DAY)).isEqualTo(plan.draw(anyCase(7), ORDINARY, DAY));
    }

    @Test
    void anotherDayOrAnotherKeyDrawsAnew() {
        double today = plan.draw(anyCase(7), ORDINARY, DAY).draw();
        assertThat(plan.draw(anyCase(7), ORDINARY, DAY.plusDays(1)).draw()).isNotEqualTo(today);
        SamplingPlan other = new SamplingPlan(new TestingFingerprints("another key"), RULE);
        assertThat(other.draw(anyCase(7), ORDINARY, DAY).draw()).isNotEqualTo(today);
    }

    @Test
    void ofOrdinaryCardsTheShareIsSelected() {
        SplittableRandom random = new SplittableRandom(20261121);
        int selected = 0;
        for (int i = 0; i < 20_000; i++) {
            CaseId id = new CaseId(new UUID(random.nextLong(), random.nextLong()));
            selected += plan.draw(id, ORDINARY, DAY).selected() ? 1 : 0;
        }
        // 600 expected, standard deviation 24: five of them either way.
        assertThat(selected).isBetween(480, 720);
    }

    private static CaseId anyCase(int n) {
        return new CaseId(new UUID(1, n));
    }

    /** Keyed by a text, so that a test can change the key. */
    private record TestingFingerprints(String key) implements Fingerprints {
        @Override
        public String ofKey(CardKey key) {
            throw new UnsupportedOperationException("no key is told apart here");
        }

        @Override
        public String ofNumber(CardKey key) {
            throw new UnsupportedOperationException("no number is told apart here");
        }

        @Override
        public byte[] keyed(String purpose, String text) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return mac.doFinal((purpose + "|" + text).getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
