package cardloop.access.guess;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.access.NewPassword;
import cardloop.access.PasswordChange;
import cardloop.access.Role;
import cardloop.access.people.JdbcPeople;
import cardloop.access.people.Secrets;
import cardloop.base.vault.TestingVault;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.testing.Together;
import cardloop.testing.Vendor;
import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** How guessing is slowed down, on every database. */
@ParameterizedClass
@EnumSource
class GuessTest {
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "198.51.100.7";

    private final TestDatabase database;
    private final TestingClock clock = TestingClock.atAnyTime();
    private final TestingVault vault = TestingVault.temporary();
    private final Guesses intake;
    private final Guesses jobs;

    GuessTest(Vendor vendor) {
        database = vendor.fresh();
        intake = program();
        jobs = program();
    }

    private Guesses program() {
        return new JdbcGuesses(database.jdbc(), database.transactions(), vault.fingerprints(), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void sixtyGuessesAtOnceOfTwoProgramsGetFiveTries() {
        AtomicInteger turn = new AtomicInteger();

        List<Object> outcomes = Together.run(60, () -> {
            Guesses program = turn.getAndIncrement() % 2 == 0 ? intake : jobs;
            return program.reserve(at("lin@example.com", HERE)).isEmpty();
        });

        assertThat(outcomes).hasSize(60).containsOnly(true, false);
        assertThat(Collections.frequency(outcomes, true)).isEqualTo(5);
    }

    @Test
    void sixtyPasswordsTypedAtOnceGetFiveTries() {
        JdbcPeople people = new JdbcPeople(
                database.jdbc(),
                PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                new Secrets(new SecureRandom()),
                clock,
                UuidCreator::getTimeOrderedEpoch);
        var lin =
                people.add("lin@example.com", NewPassword.of("a good password").orElseThrow(), Role.SELLER, "Lin");
        PasswordChange change = new GuardedPasswordChange(people, intake);

        List<Object> outcomes = Together.run(60, () -> change.change(lin, "a guess", "another password", HERE));

        assertThat(Collections.frequency(outcomes, new PasswordChange.Outcome.Wrong()))
                .isEqualTo(5);
        assertThat(Collections.frequency(outcomes, new PasswordChange.Outcome.TooOften()))
                .isEqualTo(55);
    }

    @Test
    void whoGuessesLocksHimselfOutAndNotTheOneHeGuessesAt() {
        for (int i = 0; i < 60; i++) {
            intake.reserve(at("lin@example.com", HERE));
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(intake.reserve(at("lin@example.com", HERE))).isPresent();
        assertThat(jobs.reserve(at("lin@example.com", THERE))).isEmpty();
    }

    @Test
    void eachFurtherFailureDoublesTheWaitAndItPasses() {
        fail(5, "lin", HERE);
        assertThat(intake.reserve(at("lin", HERE))).hasValue(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(intake.reserve(at("LIN ", HERE))).isEmpty();
        assertThat(intake.reserve(at("lin", HERE))).hasValue(Duration.ofSeconds(2));
    }

    @Test
    void anAddressThatTriesManyLoginsWaitsToo() {
        for (int i = 0; i < 20; i++) {
            intake.reserve(at("login" + i, HERE));
        }

        assertThat(intake.reserve(at("another", HERE))).isPresent();
        assertThat(intake.reserve(at("another", THERE))).isEmpty();
    }

    @Test
    void aGoodPasswordFreesThePairButNotTheAddress() {
        fail(4, "lin", HERE);
        clock.pass(Duration.ofSeconds(1));
        assertThat(intake.reserve(at("lin", HERE))).isEmpty();
        intake.passed(at("lin", HERE));
        for (int i = 0; i < 16; i++) {
            intake.reserve(at("login" + i, HERE));
        }

        assertThat(intake.reserve(at("lin", HERE)))
                .as("4 of lin and 16 of others make 20 of the address")
                .isPresent();
    }

    @Test
    void guessesAtOneLoginFromEverywhereAreBoundedAndThePlaceItIsUsedFromStaysOpen() {
        assertThat(intake.reserve(at("lin", THERE))).isEmpty();
        intake.passed(at("lin", THERE));
        for (int i = 0; i < 101; i++) {
            intake.reserve(at("lin", "203.0.113." + i));
        }

        assertThat(intake.reserve(at("lin", "203.0.113.200")))
                .hasValueSatisfying(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(8)));
        assertThat(jobs.reserve(at("lin", THERE))).isEmpty();
    }

    @Test
    void anHourLaterItIsForgottenAndSwept() {
        fail(5, "lin", HERE);
        clock.pass(Duration.ofMinutes(61));

        assertThat(intake.reserve(at("lin", HERE))).isEmpty();
        clock.pass(Duration.ofMinutes(61));
        intake.reserve(at("another", THERE));
        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM guess")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void anAddressOfTheNewKindCountsByItsNetwork() {
        for (int i = 1; i < 6; i++) {
            intake.reserve(at("lin", "2001:db8:1:2::" + i));
        }

        assertThat(intake.reserve(at("lin", "2001:db8:1:2::99"))).isPresent();
        assertThat(intake.reserve(at("lin", "2001:db8:1:3::1"))).isEmpty();
    }

    private void fail(int times, String login, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(intake.reserve(at(login, address))).isEmpty();
        }
    }

    private static Guess at(String login, String address) {
        return new Guess(Guessing.PASSWORD, login, address);
    }
}
