package cardloop.console;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.jobs.JobsApplication;
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

/** The whole server of operators. */
class FieldBoundsOfJobsTest extends FieldBoundsContract {
    private TestDatabase database;
    private ConfigurableApplicationContext application;
    private List<TextField> fields;
    private Doorstep doorstep;

    @BeforeAll
    void open(@TempDir Path folder) {
        database = TestDatabases.ofThisRun();
        application = JobsApplication.application()
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
        fields = TextFields.of((WebApplicationContext) application, Map.of("/api/v1/jobs/", "revalidate"));
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
                .contains("POST /api/v1/users displayName", "POST /runs until", "POST /login login");
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
