package cardloop.web.pages;

import cardloop.access.ApiKey;
import cardloop.access.HttpSignIn;
import cardloop.access.PasswordChange;
import cardloop.access.People;
import cardloop.access.Person;
import cardloop.access.PersonPrincipal;
import cardloop.access.Proofs;
import cardloop.access.Role;
import cardloop.access.guess.GuardedPasswordChange;
import cardloop.access.guess.Guesses;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.format.CardFormats;
import cardloop.money.Ledger;
import cardloop.money.Payee;
import cardloop.money.Payees;
import cardloop.money.Payout;
import cardloop.money.PayoutStatus;
import cardloop.money.Payouts;
import cardloop.money.TransferKind;
import cardloop.review.ReviewDesk;
import cardloop.submission.Answer;
import cardloop.submission.Answers;
import cardloop.submission.Correction;
import cardloop.submission.PhotoSubmission;
import cardloop.submission.Readings;
import cardloop.submission.SubmissionReceipt;
import cardloop.submission.Submissions;
import cardloop.testing.TestingClock;
import cardloop.web.look.LookConfiguration;
import cardloop.web.pages.card.AnswerPageController;
import cardloop.web.pages.card.CardsPageController;
import cardloop.web.pages.card.CharacterPageController;
import cardloop.web.pages.desk.WebDeskConfiguration;
import cardloop.web.pages.money.MoneyPageController;
import cardloop.web.pages.money.SettingsPageController;
import cardloop.web.pages.picture.CardPictures;
import cardloop.web.pages.picture.OwnPictures;
import cardloop.web.pages.sell.PhotoPageController;
import cardloop.web.pages.sell.SellPageController;
import cardloop.web.view.CardViews;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;

/** All pages over sample cards, money and desks; whoever signs in under the name of a role has it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    LookConfiguration.class,
    WebDeskConfiguration.class,
    HomePageController.class,
    SignPageController.class,
    ForgotPageController.class,
    SellPageController.class,
    PhotoPageController.class,
    CardsPageController.class,
    AnswerPageController.class,
    CharacterPageController.class,
    MoneyPageController.class,
    SettingsPageController.class
})
class GalleryApplication {
    /** As the real programs send it, but for the pictures a page makes of photos not sent yet. */
    private static final String POLICY = "default-src 'self'; img-src 'self' blob:; object-src 'none'";

    @Bean
    Clock clock() {
        return TestingClock.atAnyTime();
    }

    @Bean
    CardFormats formats() {
        return CardFormats.shipped();
    }

    @Bean
    CardViews views(Clock clock) {
        return new TestingCardViews(new SampleCards(clock.instant()));
    }

    @Bean
    ReviewDesk desk(Clock clock) {
        return new TestingDesk(clock);
    }

    @Bean
    Casebook casebook(Clock clock) {
        return Canned.room(
                Casebook.class, Map.of("find", Optional.of(new TestingDesk(clock).card(TestingDesk.PHOTOGRAPHED))));
    }

    @Bean
    Submissions submissions() {
        return Canned.room(
                Submissions.class,
                Map.of(
                        "submitCards",
                        new SubmissionReceipt(
                                new SubmissionReceipt.Head(SampleCards.SUBMISSION, SampleCards.RECEIPT), List.of()),
                        "submitPhotos",
                        (Function<Object[], Object>) given -> SampleReadings.received((PhotoSubmission) given[1])));
    }

    @Bean
    Answers answers() {
        Answer taken = new Answer.Taken(new CaseId(SampleCards.id(2)), CardStage.RECEIVED, Optional.empty(), List.of());
        Function<Object[], Object> checked = given -> SampleReadings.faults((Correction) given[2]);
        return Canned.room(
                Answers.class,
                Map.of(
                        "correct",
                        taken,
                        "photograph",
                        (Function<Object[], Object>)
                                given -> SampleReadings.answered((CaseId) given[0], (byte[]) given[2]),
                        "check",
                        checked,
                        "answerOffer",
                        taken,
                        "withdraw",
                        taken));
    }

    @Bean
    Readings readings() {
        Function<Object[], Object> read = given -> Optional.of(SampleReadings.of((CaseId) given[0]));
        return Canned.room(Readings.class, Map.of("find", read));
    }

    @Bean
    Ledger ledger(Clock clock) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return Canned.room(
                Ledger.class,
                Map.of(
                        "balanceFen",
                        123_450L,
                        "entries",
                        new Ledger.Entries(
                                List.of(
                                        new Ledger.Entry("t2", TransferKind.PAYOUT_RESERVE, "p1", -5_000, 123_450, now),
                                        new Ledger.Entry(
                                                "t1",
                                                TransferKind.ACCEPTANCE,
                                                SampleCards.id(10).toString(),
                                                8_200,
                                                128_450,
                                                now.minusHours(2))),
                                "older")));
    }

    @Bean
    Payees payees(Clock clock) {
        return Canned.room(
                Payees.class,
                Map.of(
                        "list",
                        List.of(new Payee(new UUID(2, 1), new UUID(1, 1), "13800000000", "林小林", clock.instant()))));
    }

    @Bean
    Payouts payouts(Clock clock) {
        Instant now = clock.instant();
        return Canned.room(
                Payouts.class,
                Map.of(
                        "list",
                        Stream.of(PayoutStatus.values())
                                .map(status -> payout(status, now))
                                .toList()));
    }

    private static Payout payout(PayoutStatus status, Instant now) {
        UUID someone = new UUID(1, 1);
        return new Payout(
                new UUID(3, 1),
                someone,
                new UUID(2, 1),
                "••••0000",
                5_000,
                status.name(),
                status,
                Optional.empty(),
                now,
                now);
    }

    @Bean
    People people(Clock clock) {
        return Canned.room(
                People.class,
                Map.of("apiKeys", List.of(new ApiKey(new UUID(4, 1), "收银系统", "ck_7Q2f", clock.instant()))));
    }

    @Bean
    PasswordChange passwordChange(People people) {
        return new GuardedPasswordChange(people, Canned.room(Guesses.class, Map.of()));
    }

    @Bean
    Proofs proofs() {
        return Canned.room(Proofs.class, Map.of("login", Optional.of("lin@example.com")));
    }

    @Bean
    HttpSignIn signIn() {
        return new HttpSignIn();
    }

    @Bean
    CardPictures pictures() {
        return new SamplePictures();
    }

    @Bean
    OwnPictures ownPictures(Casebook casebook, CardPictures pictures) {
        return new OwnPictures(casebook, pictures);
    }

    /** The password is the role's name too. */
    @Bean
    UserDetailsService users() {
        return name -> new PersonPrincipal(
                new Person(new UUID(1, 2), name, Role.valueOf(name), "小林", "zh", Person.Standing.FIRST),
                "{noop}" + name);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(rules -> rules.requestMatchers(
                                "/login",
                                "/signup/**",
                                "/forgot/**",
                                "/language",
                                "/error",
                                "/webjars/**",
                                "/css/**",
                                "/js/**",
                                "/icons/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/login").usernameParameter("login").permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }
}
