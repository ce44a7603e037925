package cardloop.web.program;

import cardloop.line.IntakeApplication;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.testing.http.TestingCaller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One program for all tests of this room. Its issuers cannot be reached. */
@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake",
            "cardloop.data-dir=target/program-test",
            "cardloop.asking.base-url=http://127.0.0.1:1"
        })
@ActiveProfiles("demo")
abstract class WholeIntake {
    private static final TestDatabase DATABASE = TestDatabases.ofThisRun();

    @Autowired
    ApplicationContext program;

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("cardloop.database.url", DATABASE::url);
        settings.add("cardloop.database.user", DATABASE::user);
    }

    TestingCaller caller() {
        return new TestingCaller(port);
    }
}
