package cardloop.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.access.people.JdbcDemoPeople;
import cardloop.access.people.JdbcPeople;
import cardloop.access.people.Secrets;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestingClock;
import cardloop.testing.Vendor;
import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What holds of people on every database. */
@ParameterizedClass
@EnumSource
class PeopleTest {
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final TestDatabase database;
    private final JdbcPeople people;

    PeopleTest(Vendor vendor) {
        database = vendor.fresh();
        people = people(database);
    }

    private JdbcPeople people(TestDatabase where) {
        return new JdbcPeople(
                where.jdbc(),
                passwords,
                new Secrets(new SecureRandom()),
                TestingClock.atAnyTime(),
                UuidCreator::getTimeOrderedEpoch);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static NewPassword password(String clear) {
        return NewPassword.of(clear).orElseThrow();
    }

    @Test
    void loginsAreOneWhateverTheirCase() {
        Person lin = people.add(" Lin@Example.com ", password("a password"), Role.SELLER, "Lin");

        assertThat(people.byLogin("lin@example.COM")).hasValue(lin);
        assertThat(people.byId(lin.id())).hasValue(lin);
        assertThatThrownBy(() -> people.add("LIN@example.com", password("another one"), Role.SELLER, "Lin"))
                .isInstanceOf(LoginTakenException.class);
        assertThat(people.all()).containsExactly(lin);
    }

    @Test
    void aPhoneNumberIsOnePersonInAnySpelling() {
        Person lin = people.add("１３８ 0013-8000", password("a password"), Role.SELLER, "\u202e林\u200b");

        assertThat(lin.login()).isEqualTo("13800138000");
        assertThat(lin.displayName()).isEqualTo("林");
        assertThat(people.byLogin("+86 13800138000")).hasValue(lin);
        assertThatThrownBy(() -> people.add("0086 138 0013 8000", password("a password"), Role.SELLER, "Lin"))
                .isInstanceOf(LoginTakenException.class);
    }

    @Test
    void aChangedPasswordBeginsANewEraAndAWrongOneChangesNothing() {
        Person lin = people.add("lin@example.com", password("a password"), Role.SELLER, "Lin");

        assertThat(people.changePassword(lin.id(), "not hers at all", password("another one")))
                .isEmpty();
        assertThat(people.byId(lin.id())).hasValue(lin);
        assertThat(people.changePassword(lin.id(), "a password", password("another one")))
                .hasValueSatisfying(
                        now -> assertThat(now.standing().sessionEra()).isEqualTo(1));
        assertThat(people.resetPassword(lin.id(), password("a third one"))
                        .orElseThrow()
                        .standing()
                        .sessionEra())
                .isEqualTo(2);
    }

    @Test
    void passwordsAreKeptAsHashes() {
        people.add("lin@example.com", password("a password"), Role.SELLER, "Lin");

        String hash = people.loadUserByUsername("lin@example.com").getPassword();
        assertThat(hash).startsWith("{bcrypt}").doesNotContain("a password");
        assertThat(passwords.matches("a password", hash)).isTrue();
        assertThatThrownBy(() -> people.loadUserByUsername("nobody")).isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void aKeyOpensUntilItIsRevoked() {
        Person lin = people.add("lin@example.com", password("a password"), Role.SELLER, "Lin");
        IssuedKey issued = people.addApiKey(lin.id(), "till");

        assertThat(issued.clear()).matches("clk_[A-Za-z0-9_-]{43}");
        assertThat(issued.toString()).doesNotContain(issued.clear());
        assertThat(people.byApiKey(issued.clear())).hasValue(lin);
        assertThat(people.byApiKey(issued.clear() + "x")).isEmpty();
        assertThat(people.apiKeys(lin.id())).containsExactly(issued.key());
        assertThat(people.revokeApiKey(
                        UUID.fromString("00000000-0000-7000-8000-000000000000"),
                        issued.key().id()))
                .isFalse();
        assertThat(people.revokeApiKey(lin.id(), issued.key().id())).isTrue();
        assertThat(people.byApiKey(issued.clear())).isEmpty();
        assertThat(people.apiKeys(lin.id())).isEmpty();
    }

    @Test
    void somebodyDisabledComesInByNothing() {
        Person lin = people.add("lin@example.com", password("a password"), Role.SELLER, "Lin");
        IssuedKey issued = people.addApiKey(lin.id(), "till");
        assertThat(people.disable(lin.id(), true))
                .hasValueSatisfying(
                        now -> assertThat(now.standing().isDisabled()).isTrue());

        assertThat(people.byApiKey(issued.clear())).isEmpty();
        assertThatThrownBy(() -> people.loadUserByUsername("lin@example.com"))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void theDemoAddsItsPeopleOnce() {
        JdbcDemoPeople demo = new JdbcDemoPeople(people, database.transactions());
        demo.add();
        demo.add();

        assertThat(people.all()).hasSize(7);
        assertThat(people.byApiKey("demo-operator-key"))
                .hasValueSatisfying(person -> assertThat(person.role()).isEqualTo(Role.OPERATOR));
    }
}
