package cardloop.access.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.access.Asked;
import cardloop.access.CodePurpose;
import cardloop.access.NewPassword;
import cardloop.access.Person;
import cardloop.access.Proofs;
import cardloop.access.Proved;
import cardloop.access.Role;
import cardloop.access.guess.JdbcGuesses;
import cardloop.access.mail.Letter;
import cardloop.access.mail.Post;
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
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What holds of codes and who brings them, on every database. */
@ParameterizedClass
@EnumSource
class ProofTest {
    private static final String HERE = "192.0.2.1";
    private static final String LIN = "lin@example.com";
    private static final NewPassword PASSWORD =
            NewPassword.of("a good password").orElseThrow();
    private static final NewPassword ANOTHER =
            NewPassword.of("another password").orElseThrow();

    private final TestDatabase database;
    private final TestingClock clock = TestingClock.atAnyTime();
    private final PasswordEncoder hashes = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final JdbcPeople people;
    private final List<Letter> sent = new CopyOnWriteArrayList<>();
    private final Proofs proofs;

    ProofTest(Vendor vendor) {
        database = vendor.fresh();
        people = new JdbcPeople(
                database.jdbc(), hashes, new Secrets(new SecureRandom()), clock, UuidCreator::getTimeOrderedEpoch);
        proofs = new CodeProofs(
                new JdbcCodes(database.jdbc(), hashes, new SecureRandom(), clock, UuidCreator::getRandomBased),
                people,
                new JdbcGuesses(
                        database.jdbc(),
                        database.transactions(),
                        TestingVault.temporary().fingerprints(),
                        clock),
                new Kept());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private final class Kept implements Post {
        @Override
        public boolean reaches(String login) {
            return login.contains("@");
        }

        @Override
        public void send(Letter letter) {
            sent.add(letter);
        }
    }

    @Test
    void whoBringsTheCodeIsASellerAndMaySignIn() {
        UUID ticket = ticket(proofs.askToSignUp(" Lin@Example.com", PASSWORD, HERE));

        assertThat(people.byLogin(LIN)).as("nobody yet").isEmpty();
        assertThat(proofs.login(ticket, CodePurpose.SIGN_UP)).hasValue(LIN);
        Proved proved = proofs.signUp(ticket, " " + code().substring(0, 4) + " " + code().substring(4), HERE);
        assertThat(proved).isInstanceOf(Proved.Welcome.class);
        Person lin = people.byLogin(LIN).orElseThrow();
        assertThat(lin.role()).isEqualTo(Role.SELLER);
        assertThat(people.changePassword(lin.id(), "a good password", ANOTHER)).isPresent();
        assertThat(proofs.signUp(ticket, code(), HERE)).as("once").isEqualTo(new Proved.Over());
    }

    @Test
    void aCodeIsTriedFiveTimesHoweverManyAtOnce() {
        UUID ticket = ticket(proofs.askToSignUp(LIN, PASSWORD, HERE));

        List<Object> outcomes = Together.run(30, () -> proofs.signUp(ticket, "nonsense", HERE));

        assertThat(Collections.frequency(outcomes, new Proved.Over())).isGreaterThanOrEqualTo(25);
        assertThat(proofs.signUp(ticket, code(), HERE)).isEqualTo(new Proved.Over());
        assertThat(proofs.login(ticket, CodePurpose.SIGN_UP)).isEmpty();
    }

    @Test
    void aCodeIsGoodForTenMinutesAndForItsPurposeAlone() {
        UUID ticket = ticket(proofs.askToSignUp(LIN, PASSWORD, HERE));

        assertThat(proofs.reset(ticket, code(), ANOTHER, HERE)).isEqualTo(new Proved.Over());
        clock.pass(Duration.ofMinutes(10));
        assertThat(proofs.signUp(ticket, code(), HERE)).isEqualTo(new Proved.Over());
    }

    @Test
    void aForgottenPasswordIsReplacedAndSessionsEnd() {
        Person lin = people.add(LIN, PASSWORD, Role.SELLER, "Lin");
        UUID ticket = ticket(proofs.askToReset(LIN, HERE));

        assertThat(proofs.reset(ticket, "00000000".equals(code()) ? "1" : "00000000", ANOTHER, HERE))
                .isEqualTo(new Proved.Wrong(4));
        assertThat(proofs.reset(ticket, code(), ANOTHER, HERE)).isInstanceOf(Proved.Welcome.class);
        Person now = people.byId(lin.id()).orElseThrow();
        assertThat(now.standing().sessionEra()).isEqualTo(1);
        assertThat(people.changePassword(lin.id(), "another password", PASSWORD))
                .isPresent();
    }

    @Test
    void nothingTellsWhetherThereIsAnAccount() {
        people.add(LIN, PASSWORD, Role.SELLER, "Lin");
        Person wu = people.add("wu@example.com", PASSWORD, Role.SELLER, "Wu");
        people.disable(wu.id(), true);

        List<Asked> asked = List.of(
                proofs.askToSignUp(LIN, PASSWORD, HERE),
                proofs.askToReset("nobody@example.com", HERE),
                proofs.askToReset("wu@example.com", HERE));

        assertThat(asked).allSatisfy(each -> assertThat(each).isInstanceOf(Asked.Sent.class));
        assertThat(sent).as("one word to who has an account, no code").hasSize(1);
        assertThat(sent.getFirst().text()).doesNotContainPattern("[0-9]{8}");
        assertThat(proofs.signUp(ticket(asked.get(0)), "12345678", HERE)).isInstanceOf(Proved.Wrong.class);
        assertThat(proofs.reset(ticket(asked.get(1)), "12345678", ANOTHER, HERE))
                .isInstanceOf(Proved.Wrong.class);
        assertThat(proofs.login(ticket(asked.get(1)), CodePurpose.RESET)).hasValue("nobody@example.com");
    }

    @Test
    void messagesToOneAddressAreBoundedAndWhatCannotBeReachedIsSaid() {
        for (int i = 0; i < 3; i++) {
            assertThat(proofs.askToReset(LIN, HERE)).isInstanceOf(Asked.Sent.class);
        }
        assertThat(proofs.askToReset(LIN, HERE)).isInstanceOf(Asked.TooOften.class);
        assertThat(proofs.askToReset("13800138000", HERE)).isEqualTo(new Asked.Unreachable());
    }

    @Test
    void neitherCodeNorPasswordIsKeptInClear() {
        proofs.askToSignUp(LIN, PASSWORD, HERE);

        assertThat(database.jdbc()
                        .sql("SELECT code_hash, password_hash FROM one_time_code")
                        .query()
                        .singleRow()
                        .values())
                .allSatisfy(hash -> assertThat(String.valueOf(hash)).startsWith("{bcrypt}"));
        assertThat(sent.getFirst().toString()).doesNotContain(code());
    }

    private static UUID ticket(Asked asked) {
        return ((Asked.Sent) asked).ticket();
    }

    private String code() {
        return Pattern.compile("[0-9]{8}")
                .matcher(sent.getLast().text())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }
}
