package cardloop.testing.door;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.access.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nothing is parsed before it is bounded: a million characters in any field of any call cost next to nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FieldBoundsContract {
    private static final int A_MILLION = 1_000_000;
    private static final Duration ENOUGH = Duration.ofMillis(200);
    private static final List<String> SHAPES = List.of("1", " ", "1\n", "A1-");

    /** Every field of the server. */
    protected abstract List<TextField> fields();

    protected abstract Doorstep doorstep();

    @Test
    void aMillionCharactersInAnyFieldCostNextToNothing() {
        List<String> dear = new ArrayList<>();
        for (TextField field : fields()) {
            Role role = doorstep().mayEnter(field);
            for (String shape : SHAPES) {
                String text = shape.repeat(A_MILLION / shape.length());
                Duration taken = doorstep().cpu(field, role, text, ENOUGH);
                if (taken.compareTo(ENOUGH) > 0) {
                    dear.add(field + " of '" + shape.strip() + "': " + taken.toMillis() + " ms");
                }
            }
        }
        assertThat(dear).isEmpty();
    }

    @Test
    void aFieldThatMayBeLongCostsLittleAlsoAtItsBound() {
        List<String> dear = new ArrayList<>();
        for (TextField field : fields()) {
            for (String shape : field.most() == 0 ? List.<String>of() : SHAPES) {
                String text = "1" + shape.repeat(field.most() / shape.length() - 1);
                Duration taken = doorstep().cpu(field, doorstep().mayEnter(field), text, ENOUGH);
                if (taken.compareTo(ENOUGH) > 0) {
                    dear.add(field + " of '" + shape.strip() + "': " + taken.toMillis() + " ms");
                }
            }
        }
        assertThat(dear).isEmpty();
    }

    @Test
    void neitherANulNorHalfACharacterIsAFaultOfOurs() {
        List<String> faults = new ArrayList<>();
        for (TextField field : fields()) {
            Role role = doorstep().mayEnter(field);
            for (String broken : List.of("1\0", "\uD800", "1\uDC00")) {
                int status = doorstep().answer(field, role, broken);
                if (status < 300 || status >= 500) {
                    faults.add(field + ": " + status);
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
