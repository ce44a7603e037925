package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.vault.TestingVault;
import cardloop.casebook.CardStage;
import cardloop.format.CardFormats;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.inquiry.Standing;
import cardloop.inquiry.Submitted;
import cardloop.issuers.LaneWorker;
import cardloop.issuers.canary.TestingCanaries;
import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;
import cardloop.throttle.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker of a lane, from permit to record, with an issuer that has a door for queries. */
class WorkerTest extends LanesOnADatabase {
    private final TestingGateway gateway =
            new TestingGateway("gateway", lanes().limitsOf(GATEWAY).followUp());

    @TempDir
    private Path folder;

    @Override
    TestDatabase freshDatabase() {
        return TestDatabases.h2();
    }

    private LaneWorker worker() {
        TestingVault vault = TestingVault.in(folder);
        Asker asker = new Asker(
                new AskedCards(casebook, TestingCanaries.book(database, vault.sealing(), events, clock)),
                new OpenSeal(),
                CardFormats.shipped(),
                MINUTE,
                Map.of(gateway.issuer(), gateway));
        return new PacedLaneWorker(lanes(), grants, queries, outcomes, asker, hands(), hands());
    }

    private static LaneHands hands() {
        return new LaneHands(_ -> 2, Duration.ofMinutes(1));
    }

    /** A step, until what it asked is recorded. */
    private void submit() {
        try (LaneWorker worker = worker()) {
            assertThat(worker.step(GATEWAY, Duration.ZERO)).isEqualTo(LaneWorker.Step.ASKED);
        }
    }

    private void followUp() {
        try (LaneWorker worker = worker()) {
            assertThat(worker.followUp(GATEWAY, Duration.ZERO)).isEqualTo(LaneWorker.Step.ASKED);
        }
    }

    @Test
    void aQuestionIsSubmittedOnceAndThenAskedAfterWithTheSameContentItsTicketAndItsAge() {
        InquiryId id = ask("gateway");
        gateway.answers.add(new InquiryOutcome.Pending("T1", Duration.ofSeconds(1)));
        gateway.answers.add(new InquiryOutcome.Answered(CardFacts.only(Standing.VALID)));
        LaneWorker worker = worker();
        assertThat(worker.hasQueryDoor(GATEWAY)).isTrue();
        submit();
        assertThat(worker.followUp(GATEWAY, Duration.ZERO)).isEqualTo(LaneWorker.Step.NOTHING_DUE);
        clock.pass(MINUTE);
        assertThat(worker.step(GATEWAY, Duration.ZERO)).isEqualTo(LaneWorker.Step.NOTHING_DUE);
        followUp();
        assertThat(gateway.submitted).hasSize(1);
        assertThat(gateway.queried)
                .containsExactly(new Submitted(gateway.submitted.getFirst(), Optional.of("T1"), MINUTE));
        assertThat(gateway.submitted.getFirst().id()).isEqualTo(id);
        assertThat(stageOf(id)).isEqualTo(CardStage.ANSWERED);
    }

    @Test
    void aGatewayThatFailsIsAnUnknownAndNotAVerdict() {
        InquiryId id = ask("gateway");
        submit();
        assertThat(stageOf(id)).isEqualTo(CardStage.UNRESOLVED);
    }

    @Test
    void whileAnIssuerThinksItsLaneGoesOnAskingButNeverWithoutAFreeHand() {
        List<InquiryId> ids = List.of(ask("gateway"), ask("gateway"), ask("gateway"));
        gateway.thinks.drainPermits();
        LaneWorker worker = worker();
        assertThat(worker.step(GATEWAY, Duration.ZERO)).isEqualTo(LaneWorker.Step.ASKED);
        clock.pass(MINUTE);
        assertThat(worker.step(GATEWAY, Duration.ZERO)).isEqualTo(LaneWorker.Step.ASKED);
        clock.pass(MINUTE);
        assertThat(worker.step(GATEWAY, Duration.ZERO)).isEqualTo(LaneWorker.Step.RESTING);
        gateway.thinks.release(2);
        worker.close();
        assertThat(ids).filteredOn(id -> stageOf(id) == CardStage.UNRESOLVED).hasSize(2);
        assertThat(worker.step(GATEWAY, Duration.ZERO)).isEqualTo(LaneWorker.Step.RESTING);
    }

    @Test
    void aLaneHasTheHandsThatItsPaceCanFill() {
        Pace oneASecond = new Pace(60, MINUTE, Duration.ZERO);
        assertThat(LaneHands.forPace(oneASecond, Duration.ofSeconds(5))).isEqualTo(5);
        assertThat(LaneHands.forPace(oneASecond, Duration.ofMillis(300))).isEqualTo(1);
        assertThat(LaneHands.forPace(oneASecond, MINUTE)).isEqualTo(8);
    }

    @Test
    void aLaneWithoutADoorForQueriesHasNothingToAskAfter() {
        assertThat(worker().hasQueryDoor(JD)).isFalse();
        assertThat(worker().followUp(JD, Duration.ZERO)).isEqualTo(LaneWorker.Step.NOTHING_DUE);
    }
}
