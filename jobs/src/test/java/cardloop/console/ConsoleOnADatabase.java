package cardloop.console;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cardloop.access.NewPassword;
import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.PersonPrincipal;
import cardloop.access.Role;
import cardloop.calendar.BusinessDay;
import cardloop.nights.TestingShelf;
import cardloop.program.JobsApplication;
import cardloop.runs.RunDesk;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The whole server of operators; its lanes have nothing to ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsoleOnADatabase {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final Map<Role, PersonPrincipal> people = new EnumMap<>(Role.class);
    TestDatabase database;
    ConfigurableApplicationContext application;
    MockMvc console;

    @BeforeAll
    void open(@TempDir Path folder) {
        database = TestDatabases.ofThisRun();
        application = JobsApplication.application()
                .run(database.settings(
                        folder, "--cardloop.schedule.revalidate-at=" + inSixHours(), TestDatabase.NO_ISSUER));
        console = MockMvcBuilders.webAppContextSetup((WebApplicationContext) application)
                .apply(springSecurity())
                .addFilters(Objects.requireNonNull(application
                        .getBean("idempotency", FilterRegistrationBean.class)
                        .getFilter()))
                .build();
        for (Role role : new Role[] {Role.OPERATOR, Role.AUDITOR, Role.SELLER}) {
            Person person = application
                    .getBean(People.class)
                    .add(
                            role.name().toLowerCase(java.util.Locale.ROOT) + "@test",
                            NewPassword.of("long enough").orElseThrow(),
                            role,
                            role.name());
            people.put(role, PersonPrincipal.of(person));
        }
        new TestingShelf(database.jdbc(), Instant.parse("2026-11-01T00:00:00Z")).put("KINGSOFT", "CN");
    }

    /** No night begins by itself while a test looks. */
    private static LocalTime inSixHours() {
        return LocalTime.now(BusinessDay.ZONE).plusHours(6).truncatedTo(ChronoUnit.MINUTES);
    }

    @AfterAll
    void close() {
        application.close();
        database.close();
    }

    PersonPrincipal principal(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    RequestPostProcessor as(Role role) {
        return user(principal(role));
    }

    void untilEnded(long id) {
        RunDesk desk = application.getBean(RunDesk.class);
        await().atMost(PATIENCE)
                .until(() -> !desk.find(id).orElseThrow().status().isLive());
    }
}
