package cardloop.reading.cards.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cardloop.reading.picture.GreyImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LineNetTest {
    private static final LineNet NET = LineNet.shipped();

    @Test
    void saysWhatItSaidWhereItWasTrained() throws IOException {
        List<Reference> references = references();
        assertThat(references).hasSize(4);
        for (Reference reference : references) {
            Posteriors posteriors = NET.posteriors(reference.line());
            assertThat(posteriors.steps() * Symbols.COUNT).isEqualTo(reference.probabilities().length);
            for (int i = 0; i < reference.probabilities().length; i++) {
                assertThat(posteriors.at(i / Symbols.COUNT, i % Symbols.COUNT))
                        .isCloseTo(reference.probabilities()[i], within(1e-3f));
            }
        }
    }

    @Test
    void theProbabilitiesOfAStepSumToOne() throws IOException {
        Posteriors posteriors = NET.posteriors(references().getLast().line());
        for (int step = 0; step < posteriors.steps(); step++) {
            double sum = 0;
            for (int symbol = 0; symbol < Symbols.COUNT; symbol++) {
                sum += posteriors.at(step, symbol);
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void stepsAreToldInPixelsOfTheLineThatWasGiven() throws IOException {
        GreyImage line = references().getFirst().line();
        Posteriors asDrawn = NET.posteriors(line);
        Posteriors doubled = NET.posteriors(twice(line));
        assertThat(asDrawn.left(asDrawn.steps())).isEqualTo(line.width());
        assertThat(doubled.left(doubled.steps())).isEqualTo(2.0 * line.width());
    }

    @Test
    void aLineOfAnySizeIsTaken() {
        for (int[] size : new int[][] {{1, 1}, {3, 32}, {5000, 7}, {40, 300}, {401, 33}}) {
            Posteriors posteriors = NET.posteriors(new GreyImage(size[0], size[1], new byte[size[0] * size[1]]));
            assertThat(posteriors.steps()).isPositive();
        }
    }

    @Test
    void aFileThatIsNoneOrEndsEarlyIsRefused() throws IOException {
        byte[] whole;
        try (InputStream shipped = resource("line-net.bin")) {
            whole = shipped.readAllBytes();
        }
        assertThatThrownBy(() -> LineNet.read(new ByteArrayInputStream(new byte[64])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version");
        for (int length : new int[] {0, 3, 11, 200, whole.length - 1}) {
            assertThatThrownBy(() -> LineNet.read(new ByteArrayInputStream(Arrays.copyOf(whole, length))))
                    .isInstanceOf(IOException.class);
        }
    }

    private static GreyImage twice(GreyImage line) {
        byte[] out = new byte[4 * line.pixels().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) line.at(i % (2 * line.width()) / 2, i / (4 * line.width()));
        }
        return new GreyImage(2 * line.width(), 2 * line.height(), out);
    }

    private static List<Reference> references() throws IOException {
        try (var in = new DataInputStream(resource("line-net-reference.bin"))) {
            var references = new ArrayList<Reference>();
            for (int count = in.readInt(); count > 0; count--) {
                int width = in.readInt();
                byte[] pixels = in.readNBytes(width * LineNet.LINE_PIXELS);
                float[] probabilities = new float[in.readInt() * Symbols.COUNT];
                for (int i = 0; i < probabilities.length; i++) {
                    probabilities[i] = in.readFloat();
                }
                references.add(new Reference(new GreyImage(width, LineNet.LINE_PIXELS, pixels), probabilities));
            }
            return references;
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(LineNetTest.class.getResourceAsStream(name), name);
    }

    @SuppressWarnings("ArrayRecordComponent") // compared element by element
    private record Reference(GreyImage line, float[] probabilities) {}
}
