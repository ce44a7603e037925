package cardloop.access;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.testing.TestingClock;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import picocli.CommandLine;

final class UserCommandTest {
    private final TestDatabase database = TestDatabases.h2();
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Secrets secrets = new Secrets(new SecureRandom());
    private final JdbcPeople people = new JdbcPeople(
            database.jdbc(), passwords, secrets, TestingClock.atAnyTime(), UuidCreator::getTimeOrderedEpoch);
    private final StringWriter out = new StringWriter();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFirstOperatorGetsAPasswordShownOnce() {
        assertThat(run("", "add", "--role=OPERATOR")).isZero();

        assertThat(people.byLogin("operator")).isPresent();
        String password = out.toString().lines().toList().getLast().replaceAll(".*: ", "");
        assertThat(passwords.matches(
                        password, people.loadUserByUsername("operator").getPassword()))
                .isTrue();
    }

    @Test
    void aPasswordMayBeBroughtAndIsNotPrinted() {
        assertThat(run("a good password\n", "add", "--role=SELLER", "--login=lin@example.com", "--password-stdin"))
                .isZero();

        assertThat(out.toString()).doesNotContain("a good password");
        assertThat(run("short\n", "add", "--role=SELLER", "--login=wu@example.com", "--password-stdin"))
                .isEqualTo(2);
    }

    @Test
    void aTakenLoginAndAnUnknownRoleFail() {
        run("", "add", "--role=OPERATOR");

        assertThat(run("", "add", "--role=AUDITOR", "--login=operator")).isEqualTo(1);
        assertThat(run("", "add", "--role=KING")).isEqualTo(2);
        assertThat(run("", "add")).isEqualTo(2);
    }

    @Test
    void aKeyIsPrintedAloneAndWorks() {
        run("", "add", "--role=OPERATOR");
        out.getBuffer().setLength(0);

        assertThat(run("", "key", "--login=operator")).isZero();
        assertThat(people.byApiKey(out.toString().strip())).isPresent();
        assertThat(run("", "key", "--login=nobody")).isEqualTo(1);
    }

    @Test
    void theListNamesEverybody() {
        run("", "add", "--role=OPERATOR");
        out.getBuffer().setLength(0);

        assertThat(run("", "list")).isZero();
        assertThat(out.toString()).contains("OPERATOR", "operator");
    }

    private int run(String input, String... arguments) {
        UserCommand command = new UserCommand(
                () -> people, secrets, new BufferedReader(new StringReader(input)), new PrintWriter(out));
        return new CommandLine(command)
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }
}
