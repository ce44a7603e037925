package cardloop.reading.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrokesTest {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 60;
    private final byte[] pixels = new byte[WIDTH * HEIGHT];

    private int[] inkOfColumns(int row) {
        Ink ink = new Strokes(WIDTH, HEIGHT, 13).dark(new GreyImage(WIDTH, HEIGHT, pixels), 9, 20);
        return IntStream.range(0, WIDTH)
                .filter(x -> ink.pixels()[row * WIDTH + x] == 1)
                .toArray();
    }

    private void column(int from, int to, int grey) {
        for (int y = 10; y < HEIGHT - 10; y++) {
            Arrays.fill(pixels, y * WIDTH + from, y * WIDTH + to, (byte) grey);
        }
    }

    @Test
    void aDarkStrokeIsInk() {
        Arrays.fill(pixels, (byte) 200);
        column(30, 35, 90);

        assertThat(inkOfColumns(30)).containsExactly(30, 31, 32, 33, 34);
    }

    @Test
    void aStepOfTheGroundIsNoInk() {
        for (int y = 0; y < HEIGHT; y++) {
            Arrays.fill(pixels, y * WIDTH, y * WIDTH + 40, (byte) 200);
            Arrays.fill(pixels, y * WIDTH + 40, (y + 1) * WIDTH, (byte) 60);
        }

        assertThat(inkOfColumns(30)).isEmpty();
    }

    @Test
    void aBarWiderThanAStrokeIsNoInk() {
        Arrays.fill(pixels, (byte) 200);
        column(20, 50, 60);

        assertThat(inkOfColumns(30)).isEmpty();
    }

    @Test
    void aStrokeOnlyJustDarkerThanNoiseIsNoInk() {
        Arrays.fill(pixels, (byte) 200);
        column(30, 35, 192);

        assertThat(inkOfColumns(30)).isEmpty();
    }
}
