package cardloop.review;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.Event;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.casebook.CardStage;
import cardloop.casebook.NewCase;
import cardloop.casebook.Progress;
import cardloop.judging.ReasonCode;
import cardloop.submission.kept.TestingReadings;
import cardloop.testing.Vendor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What reviewers decide, whatever the database. */
@ParameterizedClass
@EnumSource
class ReviewDeskTest {
    @Parameter
    Vendor vendor;

    private DeskOnADatabase on;

    @BeforeEach
    void open() {
        on = new DeskOnADatabase(vendor.fresh());
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void anEmptyQueueHasNothingToClaim() {
        assertThat(on.claim(on.reviewer)).isEmpty();
        assertThat(on.desk.queue().depth()).isZero();
        assertThat(on.desk.queue().oldest()).isEmpty();
    }

    @Test
    void aPassedCardIsClearedAndTheFileSaysByWhom() {
        NewCase card = on.sampled();
        assertThat(on.desk.decide(on.claimed(), on.reviewer, new Decision.Pass("")))
                .isEqualTo(ReviewDesk.Outcome.DECIDED);
        assertThat(on.progress(card).stage()).isEqualTo(CardStage.CLEARED);
        assertThat(on.events.events(card.id().subject()))
                .extracting(Event::actor)
                .contains("person:" + on.reviewer);
        assertThat(on.desk.queue().depth()).isZero();
        assertThat(on.desk.queue().decidedLastHour()).isEqualTo(1);
    }

    @Test
    void aFailedCardEndsForTheReasonGiven() {
        NewCase card = on.sampled();
        on.desk.decide(on.claimed(), on.reviewer, new Decision.Fail(ReasonCode.REVIEW_FAILED, "torn"));
        assertThat(on.progress(card)).isEqualTo(Progress.rejected(ReasonCode.REVIEW_FAILED));
    }

    @Test
    void anEscalatedCardGoesToASeniorWithItsNoteAndNeverBack() {
        NewCase card = on.sampled();
        UUID item = on.claimed();
        assertThat(on.desk.decide(item, on.reviewer, new Decision.Escalate("odd")))
                .isEqualTo(ReviewDesk.Outcome.DECIDED);
        assertThat(on.progress(card).stage()).isEqualTo(CardStage.IN_REVIEW);
        assertThat(on.claim(on.colleague)).as("no senior").isEmpty();
        assertThat(on.claimAsSenior(on.reviewer)).as("who escalated it").isEmpty();
        on.clock.pass(Duration.ofDays(400));
        assertThat(on.claimAsSenior(on.reviewer)).isEmpty();
        assertThat(on.claimAsSenior(on.colleague).orElseThrow().why())
                .isEqualTo(new ReviewItem.Why("ESCALATED", 0.25, "odd"));
    }

    @Test
    void aSeniorWhoEscalatesDoesNotGetItBackEither() {
        on.sampled();
        on.desk.decide(on.claimed(), on.reviewer, new Decision.Escalate("odd"));
        UUID item = on.claimAsSenior(on.colleague).orElseThrow().itemId();
        on.desk.decide(item, on.colleague, new Decision.Escalate("odder"));
        assertThat(on.claimAsSenior(on.colleague)).isEmpty();
        assertThat(on.claimAsSenior(on.cards.anySeller()).orElseThrow().why().escalationNote())
                .isEqualTo("odder");
    }

    @Test
    void aDecisionAfterTheLeaseChangesNothing() {
        NewCase card = on.sampled();
        UUID item = on.claimed();
        on.clock.pass(DeskOnADatabase.LEASE);
        assertThat(on.desk.decide(item, on.reviewer, new Decision.Pass(""))).isEqualTo(ReviewDesk.Outcome.LEASE_LOST);
        assertThat(on.progress(card).stage()).isEqualTo(CardStage.IN_REVIEW);
        assertThat(on.claim(on.colleague)).isPresent();
    }

    @Test
    void aCorrectedCodeIsAskedAboutAnew() {
        NewCase card = on.sampled();
        Decision.Correct correct =
                new Decision.Correct(Optional.of(new CardNumber("123456789")), CardPin.of("123456789012"), "misread");
        assertThat(on.desk.decide(on.claimed(), on.reviewer, correct)).isEqualTo(ReviewDesk.Outcome.DECIDED);
        assertThat(on.progress(card).stage()).isEqualTo(CardStage.RECEIVED);
        assertThat(on.events.events(card.id().subject()))
                .extracting(Event::what)
                .contains("CORRECTED");
    }

    @Test
    void aCorrectionThatIsNotWellFormedChangesNothing() {
        NewCase card = on.sampled();
        UUID item = on.claimed();
        Decision.Correct correct =
                new Decision.Correct(Optional.of(new CardNumber("12")), CardPin.of("123456789012"), "");
        assertThat(on.desk.decide(item, on.reviewer, correct)).isEqualTo(ReviewDesk.Outcome.MALFORMED);
        assertThat(on.progress(card).stage()).isEqualTo(CardStage.IN_REVIEW);
        assertThat(on.desk.look(item, on.reviewer)).isPresent();
    }

    @Test
    void aCorrectionByAReviewerLeavesNoPictureOfARowThatSaysSomethingElse() {
        NewCase card = on.sampled();
        on.readings.save(
                card.id(), TestingReadings.of("210987654321", DeskOnADatabase.ROW, DeskOnADatabase.ROW, List.of()));
        on.desk.decide(
                on.claimed(),
                on.reviewer,
                new Decision.Correct(Optional.of(new CardNumber("123456789")), CardPin.of("123456789012"), ""));
        assertThat(on.readings.find(card.id()).orElseThrow().coveredUnrevealed())
                .isEmpty();
    }
}
