package cardloop.console;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.program.JobsApplication;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.testing.http.AccessTable;
import cardloop.testing.http.Answer;
import cardloop.testing.http.TestingCaller;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The whole server of operators as strangers, people and programs meet it over HTTP. */
class ConsoleDoorsTest {
    private static final String OPERATOR = "Authorization: Bearer demo-operator-key";

    private static TestDatabase database;
    private static ConfigurableApplicationContext program;
    private static TestingCaller caller;

    @BeforeAll
    static void open(@TempDir Path folder) {
        database = TestDatabases.ofThisRun();
        program = JobsApplication.application()
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--cardloop.data-dir=" + folder,
                        "--cardloop.database.url=" + database.url(),
                        "--cardloop.database.user=" + database.user(),
                        "--cardloop.asking.base-url=http://127.0.0.1:1");
        caller = new TestingCaller(
                program.getBean(Environment.class).getRequiredProperty("local.server.port", int.class));
    }

    @AfterAll
    static void close() {
        program.close();
        database.close();
    }

    @Test
    void everyHandlerLetsInWhomThePageOfDoorsNames() {
        assertThat(new AccessTable(program, caller).asAnswered()).isEqualTo(AccessTable.asWritten("jobs"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing-here, 404not_found",
        "GET, /actuator/env, 404not_found",
        "DELETE, /api/v1/lanes, 405method_not_allowed",
        "PROPFIND, /api/v1/runs, 405method_not_allowed",
        "GET, /api/v1/runs/%00, 400malformed_request",
        "GET, /api/v1/runs?cursor=abc, 422invalid_field",
        "GET, /api/v1/runs?cursor=-1, 422invalid_field",
        "GET, /api/v1/runs?status=NONE, 422invalid_field",
        "GET, /api/v1/runs/abc, 404not_found"
    })
    void programsAreToldByProblems(String method, String path, String told) {
        Answer answer = caller.call(method, path, TestingCaller.headers(OPERATOR), "");
        assertThat(answer.status() + answer.code()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"GET, /nothing-here, 404", "GET, /runs/%00, 400", "DELETE, /login, 405", "GET, /css/none.css, 404"})
    void peopleAreToldByPages(String method, String path, int status) {
        Answer answer = caller.call(method, path, TestingCaller.headers("Accept: text/html"), "");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isPage()).isTrue();
        assertThat(answer.body()).doesNotContain("Whitelabel", "Tomcat");
    }

    @Test
    void aPageThatIsNoneIsSaidSoToItsOperator() {
        for (String path : new String[] {"/runs/abc", "/runs/999999", "/lanes/none/10.0.0.1"}) {
            assertThat(caller.get(path, OPERATOR).status()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/runs", "/api/v1/jobs/revalidate/runs", "/login", "/runs"})
    void nobodySendsPhotosHere(String path) {
        String photo = TestingCaller.headers(OPERATOR, "Content-Type: multipart/form-data; boundary=b");
        assertThat(caller.call("POST", path, photo, "--b--\r\n").status()).isEqualTo(415);
    }

    @Test
    void aCallWithoutAKeyMakesNoSession() {
        for (String path :
                new String[] {"/api/v1/runs", "/api/v1/nothing", "/actuator/prometheus", "/actuator/health"}) {
            assertThat(caller.get(path).header("Set-Cookie")).as(path).isEmpty();
        }
    }
}
