package cardloop.line;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.Event;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Progress;
import cardloop.casebook.WaitingCode;
import cardloop.judging.ReasonCode;
import cardloop.reading.Reading.Why;
import cardloop.submission.Answer;
import cardloop.submission.Correction;
import cardloop.submission.StoredReading;
import cardloop.testing.Vendor;
import cardloop.web.view.CardView;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Photos for which no reading worker was up: when they are read again and what their sellers can do, whatever the database. */
@ParameterizedClass
@EnumSource
class ReadAgainTest {
    private static final Correction TYPED = PhotosOnADatabase.typed("123456780", PhotosOnADatabase.pin(0));
    private static final Correction MISTYPED = PhotosOnADatabase.typed("123456780", "41");

    @Parameter
    Vendor vendor;

    private PhotosOnADatabase line;
    private Instant sent = Instant.EPOCH;

    @BeforeEach
    void open() {
        line = new PhotosOnADatabase(vendor.fresh());
        sent = line.clock.instant();
        line.showNothing(Why.READER_UNAVAILABLE);
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void thePhotoIsReadAgainAfterOneThreeAndSevenMinutes() {
        CaseId id = line.photographed(0);

        assertThat(line.read(id).progress()).isEqualTo(waitingUntil(1));
        pass(1);
        assertThat(line.read(id).progress()).isEqualTo(waitingUntil(3));
        pass(3);
        assertThat(line.read(id).progress()).isEqualTo(waitingUntil(7));
    }

    @Test
    void untilThenNoWorkerIsTroubledWithIt() {
        line.read(line.photographed(0));

        assertThat(line.isDueToBeRead()).isFalse();
        line.clock.pass(Duration.ofSeconds(59));
        assertThat(line.isDueToBeRead()).isFalse();
        line.clock.pass(Duration.ofSeconds(1));
        assertThat(line.isDueToBeRead()).isTrue();
    }

    @Test
    void afterTheLastTryItsSellerIsAskedAndToldWhy() {
        CardCase card = tried(1, 3, 7);

        assertThat(card.progress()).isEqualTo(asked().because(ReasonCode.UNREADABLE));
        assertThat(line.events.events(card.id().subject()).getLast())
                .extracting(Event::what, Event::why)
                .containsExactly("AWAITING_SELLER", Why.READER_UNAVAILABLE.name());
    }

    @Test
    void triesThatWereMissedWhileTheHouseWasDownAreNotMadeUpFor() {
        assertThat(tried(4).progress()).isEqualTo(waitingUntil(7));
        pass(8);
        assertThat(line.read(line.cards().getFirst().id()).progress().stage()).isEqualTo(CardStage.AWAITING_SELLER);
    }

    @Test
    void aWorkerThatIsUpAgainReadsItAsIfNothingHadBeen() {
        CaseId id = line.photographed(0);
        line.read(id);
        pass(1);
        line.show(1, false);

        assertThat(line.read(id).progress()).isEqualTo(asked());
        assertThat(line.readings.find(id)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "READER_UNAVAILABLE")
    void aPhotoThatWasLookedAtInVainIsNotReadAgain(Why why) {
        line.showNothing(why);

        assertThat(line.read(line.photographed(0)).progress()).isEqualTo(asked().because(ReasonCode.UNREADABLE));
    }

    @Test
    void itsPageTellsWhatItWaitsForAndUntilWhen() {
        CaseId id = line.photographed(0);
        line.read(id);

        CardView.Standing standing = line.seen(id).standing();
        assertThat(standing.waiting().orElseThrow().code()).isEqualTo("READER_UNAVAILABLE");
        assertThat(standing.eta().map(OffsetDateTime::toInstant)).contains(after(1));
        assertThat(standing.deadline().map(OffsetDateTime::toInstant)).contains(after(10));
        assertThat(line.seen(id).timeline())
                .extracting(CardView.TimelineStep::what)
                .endsWith("READ_LATER");
    }

    @Test
    void aSellerWhoDoesNotWantToWaitTypesTheCode() {
        CaseId id = line.photographed(0);
        line.read(id);

        assertThat(line.answers.check(id, line.seller, MISTYPED)).isNotEmpty();
        assertThat(line.answers.correct(id, line.seller, TYPED)).isInstanceOf(Answer.Taken.class);
        assertThat(stage(id)).isEqualTo(CardStage.RECEIVED);
        pass(1);
        assertThat(line.isDueToBeRead()).isFalse();
    }

    @Test
    void aSellerWhoMistypesItHasAsLongAsAnyoneWhoIsAsked() {
        CaseId id = line.photographed(0);
        line.read(id);

        line.answers.correct(id, line.seller, MISTYPED);

        CardCase card = line.casebook.find(id).orElseThrow();
        assertThat(card.progress().stage()).isEqualTo(CardStage.AWAITING_SELLER);
        assertThat(card.progress().deadline()).isEqualTo(asked().deadline());
    }

    @Test
    void whatIsReadWhileTheSellerTypesIsNotKept() {
        CaseId id = line.photographed(0);
        line.read(id);
        pass(1);
        line.show(3, true);
        line.meanwhile(() -> line.answers.correct(id, line.seller, TYPED));

        assertThat(line.read(id).progress().stage()).isEqualTo(CardStage.RECEIVED);
        assertThat(line.cards()).hasSize(1);
        assertThat(line.events.events(id.subject())).extracting(Event::what).doesNotContain("READ");
    }

    @Test
    void whatIsTypedTooLateLeavesNothing() {
        CaseId id = line.photographed(0);
        line.read(id);
        line.whileAnswered(() -> line.answers.correct(id, line.seller, TYPED));
        Correction other = PhotosOnADatabase.typed("123456781", PhotosOnADatabase.pin(1));

        assertThat(line.answers.correct(id, line.seller, other)).isInstanceOf(Answer.WrongState.class);
        assertThat(line.readings.find(id).orElseThrow().pin()).isEqualTo(PhotosOnADatabase.pin(0));
        assertThat(line.seen(id).facts().maskedNumber()).endsWith("80");
    }

    @Test
    void aPhotoThatWasNotTriedYetIsReadAndNotTyped() {
        CaseId id = line.photographed(0);

        assertThat(line.answers.check(id, line.seller, MISTYPED)).isEmpty();
        assertThat(line.answers.correct(id, line.seller, TYPED)).isInstanceOf(Answer.WrongState.class);
    }

    @Test
    void itCanBeTakenBackWhileItWaits() {
        CaseId id = line.photographed(0);
        line.read(id);

        assertThat(line.withdraw(id)).isInstanceOf(Answer.Taken.class);
        pass(1);
        assertThat(line.isDueToBeRead()).isFalse();
    }

    @Test
    void firstReadingsOfOneCaseFromTwoSidesComeOneAfterTheOther() {
        CaseId id = line.photographed(0);
        var saving = line.database.transactions();
        CompletableFuture<Void> second = saving.execute(_ -> {
            line.readings.save(id, StoredReading.typed("1", "2"));
            var later = CompletableFuture.runAsync(
                    () -> saving.executeWithoutResult(_ -> line.readings.save(id, StoredReading.typed("3", "4"))));
            assertThat(later).failsWithin(Duration.ofMillis(200)).withThrowableOfType(TimeoutException.class);
            return later;
        });

        assertThat(second).succeedsWithin(Duration.ofSeconds(20));
        assertThat(line.readings.find(id).orElseThrow().pin()).isEqualTo("4");
    }

    /** Read in vain at once, and then at each of these minutes. */
    private CardCase tried(int... minutes) {
        CardCase card = line.read(line.photographed(0));
        for (int minute : minutes) {
            pass(minute);
            card = line.read(card.id());
        }
        return card;
    }

    private CardStage stage(CaseId id) {
        return line.casebook.find(id).orElseThrow().progress().stage();
    }

    /** Until so many minutes after the photo was sent. */
    private void pass(int minutes) {
        line.clock.pass(Duration.between(line.clock.instant(), after(minutes)));
    }

    private Instant after(int minutes) {
        return sent.plus(Duration.ofMinutes(minutes));
    }

    private Progress waitingUntil(int minutes) {
        return CardStage.READING
                .from(after(minutes))
                .waitingFor(WaitingCode.READER_UNAVAILABLE)
                .until(after(10));
    }

    private Progress asked() {
        return CardStage.AWAITING_SELLER.from(line.clock.instant()).waitingFor(WaitingCode.DOUBTFUL_CHARACTERS);
    }
}
