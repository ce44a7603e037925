package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTest {
    private static final long NOW_SECONDS = 1_795_289_400L;
    private static final Clock OURS = Clock.fixed(Instant.ofEpochSecond(NOW_SECONDS), ZoneOffset.UTC);

    private static void check(long aheadSeconds) {
        Clocks.requireAgreement(OURS, () -> (NOW_SECONDS + aheadSeconds) * 1_000_000L);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 20, -20})
    void aLittleApartIsBorne(long aheadSeconds) {
        assertThatCode(() -> check(aheadSeconds)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, -21, 3_600})
    void aWrongClockStopsTheStart(long aheadSeconds) {
        assertThatThrownBy(() -> check(aheadSeconds)).hasMessageContaining("s apart");
    }
}
