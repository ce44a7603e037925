package cardloop.reading.cards.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cardloop.reading.Box;
import cardloop.reading.cards.rows.Quad.Corner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadTest {
    private static final Quad WIDENING =
            new Quad(new Corner(0, 10), new Corner(100, 0), new Corner(100, 40), new Corner(0, 30));

    @ParameterizedTest
    @ValueSource(doubles = {0, 20, 90, -135, 180})
    void aStraightBoxIsItsOwnBox(double degrees) {
        Box box = Quad.of(new Box(50, 60, 200, 20, degrees)).box();

        assertThat(box.centreX()).isCloseTo(50, within(1e-9));
        assertThat(box.centreY()).isCloseTo(60, within(1e-9));
        assertThat(box.width()).isCloseTo(200, within(1e-9));
        assertThat(box.height()).isCloseTo(20, within(1e-9));
        assertThat(Math.cos(Math.toRadians(box.degrees() - degrees))).isCloseTo(1, within(1e-9));
    }

    @Test
    void aRowThatWidensIsHalfwayInItsMiddle() {
        assertThat(WIDENING.height()).isEqualTo(30);
        assertThat(WIDENING.at(1, 1)).isEqualTo(new Corner(100, 40));
        assertThat(WIDENING.at(0.5, 0)).isEqualTo(new Corner(50, 5));
    }

    @Test
    void aPartBeyondTheEndsGoesOnAsTheSidesDo() {
        assertThat(WIDENING.part(1, 0, 2, 1).topRight()).isEqualTo(new Corner(200, -10));
    }

    @Test
    void readFromTheOtherEndTheLastCornerIsTheFirst() {
        assertThat(WIDENING.upsideDown().topLeft()).isEqualTo(WIDENING.bottomRight());
        assertThat(WIDENING.upsideDown().upsideDown()).isEqualTo(WIDENING);
    }
}
