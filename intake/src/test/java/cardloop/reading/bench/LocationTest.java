package cardloop.reading.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.photos.Level;
import cardloop.reading.photos.PhotoPlan;
import cardloop.reading.photos.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {
    private static final Scheme ANY_SCHEME = Scheme.GENERIC.get(5);

    private final Location location = new Location();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void rowsAreFoundWhicheverWayThePhotoIsTurned(int quarters) {
        for (long seed = 40; seed < 44; seed++) {
            PhotoPlan plan = PhotoPlan.of(seed, Level.NORMAL, ANY_SCHEME).turned(quarters);

            assertThat(location.of(Samples.made(plan))).as("seed " + seed).containsExactly(true, true);
        }
    }

    @Test
    void theRowsOfACardAmongTwoAreFound() {
        assertThat(location.of(
                        Samples.made(PhotoPlan.of(46, Level.CLEAN, ANY_SCHEME).withCards(2))))
                .containsExactly(true, true);
    }
}
