package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.vault.TestingVault;
import cardloop.card.CardPin;
import cardloop.format.CardFormats;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.FollowUp;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Refusal;
import cardloop.inquiry.Standing;
import cardloop.issuers.CanaryBook;
import cardloop.issuers.LaneWorker;
import cardloop.issuers.NewQuestion;
import cardloop.issuers.Purpose;
import cardloop.issuers.Question;
import cardloop.issuers.canary.TestingCanaries;
import cardloop.issuers.questions.Grant;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions about canaries, and the night's questions that wait for them, whatever the database. */
@ParameterizedClass
@EnumSource
class CanaryQuestionTest extends LanesOnADatabase {
    private static final String PIN = "918273645546";

    @TempDir
    private Path folder;

    private InquiryId askAboutACanary(TestingVault vault) {
        CanaryBook book = TestingCanaries.book(database, vault.sealing(), events, clock);
        UUID canary = TestingCanaries.good(book, "QQCARD", "123456789", PIN);
        return questions.open(NewQuestion.canary(canary, kind("tencent"), "1", clock.instant()));
    }

    private void watch(String state) {
        database.jdbc().sql("DELETE FROM canary_watch").update();
        database.jdbc()
                .sql("INSERT INTO canary_watch (run_key, issuer, state, since) VALUES ('1', 'tencent', ?, ?)")
                .params(state, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void aCanaryIsAskedAboutLikeAnyCardWithItsOwnKeyAndMovesNoCase() {
        TestingVault vault = TestingVault.in(folder);
        InquiryId id = askAboutACanary(vault);
        TestingGateway gateway = new TestingGateway("tencent", new FollowUp.Resubmit());
        gateway.answers.add(new InquiryOutcome.Answered(CardFacts.only(Standing.VALID)));
        AskedCards cards = new AskedCards(casebook, TestingCanaries.book(database, vault.sealing(), events, clock));
        Asker asker = new Asker(cards, vault.seal(), CardFormats.shipped(), MINUTE, Map.of("tencent", gateway));

        LaneHands hands = new LaneHands(_ -> 1, MINUTE);
        try (LaneWorker worker = new PacedLaneWorker(lanes(), grants, queries, outcomes, asker, hands, hands)) {
            assertThat(worker.step(GUANGDONG, Duration.ZERO)).isEqualTo(LaneWorker.Step.ASKED);
        }

        assertThat(gateway.submitted.getFirst().card().pin()).isEqualTo(CardPin.of(PIN));
        Question question = questions.find(id).orElseThrow();
        assertThat(question.facts().orElseThrow().standing()).isEqualTo(Standing.VALID);
        assertThat(question.purpose()).isEqualTo(Purpose.CANARY);
        assertThat(database.jdbc()
                        .sql("SELECT COUNT(*) FROM card_case")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCanaryIsOfTheNightsClassAndWaitsForSellers() {
        askAboutACanary(TestingVault.in(folder));
        InquiryId interactive = ask("tencent");
        assertThat(granted(GUANGDONG).id()).isEqualTo(interactive);
    }

    @Test
    void aCanaryThatWasAskedTooOftenRestsByItsNumber() {
        InquiryId id = askAboutACanary(TestingVault.in(folder));
        record(granted(GUANGDONG), refused(Refusal.Scope.CARD, HOUR, new Refusal.CardTooOften()));
        clock.pass(Duration.ofMinutes(59));
        assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.NothingDue.class);
        clock.pass(MINUTE);
        assertThat(granted(GUANGDONG).id()).isEqualTo(id);
    }

    @Test
    void theNightsQuestionsWaitWhileTheirIssuersPartIsHeldAndOthersGoOn() {
        InquiryId night = ask("tencent", Purpose.NIGHT);
        InquiryId other = ask("jd", Purpose.NIGHT);
        for (String held : new String[] {"ASKING", "PAUSED"}) {
            watch(held);
            assertThat(grants.grant(GUANGDONG)).isInstanceOf(Permit.NothingDue.class);
        }
        assertThat(granted(JD).id()).isEqualTo(other);
        InquiryId interactive = ask("tencent");
        Grant first = granted(GUANGDONG);
        assertThat(first.id()).isEqualTo(interactive);
        answer(first, Standing.VALID);
        clock.pass(MINUTE);
        watch("CLEAR");
        assertThat(granted(GUANGDONG).id()).isEqualTo(night);
    }

    @Test
    void aReleasedPartGoesOut() {
        InquiryId night = ask("tencent", Purpose.NIGHT);
        watch("RELEASED");
        assertThat(granted(GUANGDONG).id()).isEqualTo(night);
    }
}
