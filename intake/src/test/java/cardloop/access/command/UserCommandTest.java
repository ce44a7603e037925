package cardloop.access.command;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.access.people.JdbcPeople;
import cardloop.access.people.Secrets;
import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.base.evidence.TestEventLogs;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import picocli.CommandLine;

final class UserCommandTest {
    private final TestDatabase database = TestDatabases.h2();
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Secrets secrets = new Secrets(new SecureRandom());
    private final JdbcPeople people = new JdbcPeople(
            database.jdbc(), passwords, secrets, TestingClock.atAnyTime(), UuidCreator::getTimeOrderedEpoch);
    private final EventLog events = TestEventLogs.on(database, TestingClock.atAnyTime());
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

    @Test
    void somebodyIsDisabledAndEnabledAgainByAnySpellingAndEachLeavesAnEvent() {
        run("", "add", "--role=SELLER", "--login=13800138000");
        var id = people.byLogin("13800138000").orElseThrow().id();

        assertThat(run("", "disable", "--login=+86 138-0013-8000")).isZero();
        assertThat(people.byId(id).orElseThrow().standing().isDisabled()).isTrue();
        run("", "list");
        assertThat(out.toString()).contains("disabled");
        assertThat(run("", "enable", "--login=13800138000")).isZero();
        assertThat(people.byId(id).orElseThrow().standing().isDisabled()).isFalse();
        assertThat(run("", "disable", "--login=nobody")).isEqualTo(1);
        assertThat(events.events("person:" + id))
                .extracting(Event::what)
                .containsExactly("PERSON_ADDED", "PERSON_DISABLED", "PERSON_ENABLED");
    }

    @Test
    void aLongOrUnspeakablePasswordIsRefusedHereToo() {
        assertThat(run("密".repeat(25) + "\n", "add", "--role=SELLER", "--login=a@b.c", "--password-stdin"))
                .isEqualTo(2);
        assertThat(run("12345678901\0\n", "add", "--role=SELLER", "--login=a@b.c", "--password-stdin"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "key", "list", "disable", "enable"})
    void everyCommandSaysWhatItTakesBeforeItMissesAnything(String command) {
        assertThat(run("", command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: user " + command).doesNotContain("house.get()");
    }

    private int run(String input, String... arguments) {
        UserCommand command = new UserCommand(
                () -> people, () -> events, secrets, new BufferedReader(new StringReader(input)), new PrintWriter(out));
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }
}
