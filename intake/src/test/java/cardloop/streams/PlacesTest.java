package cardloop.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final UUID one = new UUID(0, 1);
    private final UUID other = new UUID(0, 2);
    private final Places places = new Places(2, 3);

    @Test
    void aPersonHasSoManyAndEverybodyTogetherSoMany() {
        assertThat(places.take(one)).isTrue();
        assertThat(places.take(one)).isTrue();
        assertThat(places.take(one)).isFalse();
        assertThat(places.take(other)).isTrue();
        assertThat(places.take(other)).isFalse();
    }

    @Test
    void aPlaceGivenBackIsFreeAgain() {
        places.take(one);
        places.take(one);
        places.giveBack(one);

        assertThat(places.take(one)).isTrue();
        assertThat(places.take(one)).isFalse();
    }
}
