package cardloop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.testing.door.Doorstep;
import cardloop.testing.door.FieldBoundsContract;
import cardloop.testing.door.TextField;
import cardloop.testing.door.TextFields;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** The whole server of sellers and reviewers. */
class FieldBoundsOfIntakeTest extends FieldBoundsContract {
    private TestDatabase database;
    private ConfigurableApplicationContext application;
    private List<TextField> fields;
    private Doorstep doorstep;

    @BeforeAll
    void open(@TempDir Path folder) {
        database = TestDatabases.ofThisRun();
        application = IntakeApplication.application()
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--cardloop.data-dir=" + folder,
                        "--cardloop.database.url=" + database.url(),
                        "--cardloop.database.user=" + database.user(),
                        TestDatabase.ONE_FOR_THE_LINE,
                        TestDatabase.ONE_FOR_THE_WEB,
                        "--cardloop.asking.base-url=http://127.0.0.1:1");
        doorstep = new Doorstep((WebApplicationContext) application);
        fields = TextFields.of((WebApplicationContext) application, Map.of());
    }

    @AfterAll
    void close() {
        application.close();
        database.close();
    }

    @Test
    void theFieldsOfApiAndPagesAreFound() {
        assertThat(fields)
                .extracting(TextField::name)
                .contains(
                        "POST /api/v1/submissions pin",
                        "POST /api/v1/submissions amount",
                        "POST /api/v1/submissions faceValue",
                        "POST /api/v1/payouts amount",
                        "POST /sell/text text",
                        "POST /login password");
    }

    @Test
    void aPasteMayBeLong() {
        assertThat(fields)
                .filteredOn(field -> field.most() > 0)
                .extracting(TextField::name)
                .containsOnly("POST /api/v1/submissions/text text", "POST /sell/check text", "POST /sell/text text");
    }

    @Override
    protected List<TextField> fields() {
        return fields;
    }

    @Override
    protected Doorstep doorstep() {
        return doorstep;
    }
}
