package cardloop.testing.door;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.access.Role;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** Nothing is parsed before it is bounded: a million characters in any field of any call cost next to nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FieldBoundsContract {
    private static final int A_MILLION = 1_000_000;
    private static final Duration ENOUGH = Duration.ofMillis(200);
    private static final List<String> SHAPES = List.of("1", " ", "1\n", "A1-");

    private TestDatabase database;
    private ConfigurableApplicationContext application;
    private List<TextField> fields;
    private Doorstep doorstep;

    /** The whole server. */
    protected abstract SpringApplicationBuilder program();

    /** As {@link TextFields#of} takes them. */
    protected Map<String, String> ids() {
        return Map.of();
    }

    @BeforeAll
    void open(@TempDir Path folder) {
        database = TestDatabases.ofThisRun();
        application = program().run(database.settings(folder, TestDatabase.NO_ISSUER));
        doorstep = new Doorstep((WebApplicationContext) application);
        fields = TextFields.of((WebApplicationContext) application, ids());
    }

    @AfterAll
    void close() {
        application.close();
        database.close();
    }

    /** Every field of the server. */
    protected List<TextField> fields() {
        return fields;
    }

    @Test
    void aMillionCharactersInAnyFieldCostNextToNothing() {
        List<String> dear = new ArrayList<>();
        for (TextField field : fields) {
            Role role = doorstep.mayEnter(field);
            for (String shape : SHAPES) {
                String text = shape.repeat(A_MILLION / shape.length());
                Duration taken = doorstep.cpu(field, role, text, ENOUGH);
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
        for (TextField field : fields) {
            for (String shape : field.most() == 0 ? List.<String>of() : SHAPES) {
                String text = "1" + shape.repeat(field.most() / shape.length() - 1);
                Duration taken = doorstep.cpu(field, doorstep.mayEnter(field), text, ENOUGH);
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
        for (TextField field : fields) {
            Role role = doorstep.mayEnter(field);
            for (String broken : List.of("1\0", "\uD800", "1\uDC00")) {
                int status = doorstep.answer(field, role, broken);
                if (status < 300 || status >= 500) {
                    faults.add(field + ": " + status);
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
