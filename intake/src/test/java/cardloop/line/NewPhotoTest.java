package cardloop.line;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.Event;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.judging.ReasonCode;
import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.PhotoPrints;
import cardloop.reading.Reading.Why;
import cardloop.submission.Answer;
import cardloop.submission.Correction;
import cardloop.testing.Together;
import cardloop.testing.Vendor;
import cardloop.web.pages.picture.CardPictures;
import cardloop.web.pages.picture.StoredCardPictures;
import cardloop.web.view.CardView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** New photos of cards that wait for their sellers: what is read, told and destroyed, whatever the database. */
@ParameterizedClass
@EnumSource
class NewPhotoTest {
    private static final byte[] BETTER = {(byte) 0xFF, 9, 9};
    private static final Correction TYPED = PhotosOnADatabase.typed("123456780", PhotosOnADatabase.pin(0));

    @Parameter
    Vendor vendor;

    private PhotosOnADatabase line;

    @BeforeEach
    void open() {
        line = new PhotosOnADatabase(vendor.fresh());
        line.show(1, false);
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void theCardIsReadAnewFromTheNewPhotoAndTheOldOneIsDestroyed() {
        CardCase before = asked();

        Answer answer = line.photograph(before.id(), BETTER);

        CardCase card = line.casebook.find(before.id()).orElseThrow();
        assertThat(answer).isEqualTo(new Answer.Taken(card.id(), CardStage.READING, Optional.empty(), List.of()));
        assertThat(card.progress()).isEqualTo(CardStage.READING.from(line.clock.instant()));
        assertThat(line.photo(card)).contains(BETTER);
        assertThat(line.photo(before)).isEmpty();
        assertThat(line.readings.find(card.id()))
                .as("with what calibration kept")
                .isEmpty();
        assertThat(line.events.events(card.id().subject()).getLast())
                .extracting(Event::actor, Event::what)
                .containsExactly("person:" + line.seller, "REPHOTOGRAPHED");
        assertThat(line.read(card.id()).progress().stage()).isEqualTo(CardStage.AWAITING_SELLER);
        assertThat(line.readings.find(card.id())).isPresent();
    }

    @Test
    void whatWasFoundWrongWithTheOldCodeIsGone() {
        CardCase card = asked();
        line.answers.correct(card.id(), line.seller, PhotosOnADatabase.typed("123456780", "41"));
        assertThat(line.seen(card.id()).findings()).isNotEmpty();

        line.photograph(card.id(), BETTER);

        assertThat(line.seen(card.id()).findings()).isEmpty();
        assertThat(line.seen(card.id()).standing().reason()).isEmpty();
        assertThat(line.seen(card.id()).timeline())
                .extracting(CardView.TimelineStep::what)
                .endsWith("REPHOTOGRAPHED");
    }

    @Test
    void aCardThatCouldNotBeReadIsReadFromABetterPhoto() {
        line.showNothing(Why.NO_ROW_FOUND);
        CardCase card = asked();
        assertThat(card.progress().reason()).contains(ReasonCode.UNREADABLE);

        line.photograph(card.id(), BETTER);
        line.show(1, true);

        assertThat(line.read(card.id()).progress().stage()).isEqualTo(CardStage.RECEIVED);
    }

    @Test
    void aPhotoThatCannotBeUsedChangesNothing() {
        CardCase before = asked();

        assertThat(line.photograph(before.id())).isInstanceOf(Answer.PhotoUnusable.class);

        assertThat(line.casebook.find(before.id())).contains(before);
        assertThat(line.photo(before)).isPresent();
        assertThat(line.readings.find(before.id())).isPresent();
        assertThat(photos()).isEqualTo(1);
    }

    @Test
    void aPhotoThatOtherCardsStandOnStaysForThemAndIsDestroyedWithTheLast() {
        CardCase first = askedOf(3);
        List<CardCase> siblings = line.cards().subList(1, 3);

        line.photograph(first.id(), BETTER);

        assertThat(line.photo(first)).isPresent();
        line.reject(siblings.get(0));
        assertThat(line.photo(first)).isPresent();
        line.reject(siblings.get(1));
        assertThat(line.photo(first)).as("though no card was taken back").isEmpty();
        assertThat(line.photo(line.casebook.find(first.id()).orElseThrow())).contains(BETTER);
    }

    @Test
    void theOthersStillSayThatTheyAreNotAloneAndKeepItsPinCovered() {
        CardCase first = askedOf(2);
        CardCase sibling = line.cards().getLast();

        line.photograph(first.id(), BETTER);

        assertThat(line.seen(sibling.id()).place().among()).contains(new CardView.Among(1, 2));
        assertThat(line.seen(first.id()).place().among()).isEmpty();
        assertThat(line.readings.find(sibling.id()).orElseThrow().otherPins()).hasSize(1);
    }

    @Test
    void whenAllOthersHaveEndedTheOldPhotoIsDestroyedAtOnce() {
        CardCase first = askedOf(2);
        line.reject(line.cards().getLast());
        assertThat(line.photo(first)).isPresent();

        line.photograph(first.id(), BETTER);

        assertThat(line.photo(first)).isEmpty();
    }

    @Test
    void aSiblingMayGetAPhotoOfItsOwnToo() {
        CardCase first = askedOf(2);
        CardCase sibling = line.cards().getLast();

        line.photograph(sibling.id(), BETTER);
        assertThat(line.photo(first)).isPresent();
        line.photograph(first.id(), BETTER);

        assertThat(line.photo(first)).isEmpty();
        assertThat(line.cards()).hasSize(2);
    }

    @Test
    void aNewPhotoOfSeveralCardsOpensNoneAndIsNeverCertainOfWhichIsMeant() {
        CardCase card = asked();
        line.clock.pass(Duration.ofMinutes(1));
        line.photograph(card.id(), BETTER);
        line.show(3, true);

        assertThat(line.read(card.id()).progress().stage()).isEqualTo(CardStage.AWAITING_SELLER);

        assertThat(line.cards()).hasSize(1);
        assertThat(line.readings.find(card.id()).orElseThrow().otherPins()).hasSize(2);
    }

    @Test
    void aCardThatWasTypedMayBePhotographed() {
        line.showNothing(Why.NO_ROW_FOUND);
        CardCase card = asked();
        line.database
                .jdbc()
                .sql("UPDATE card_case SET photo_id = NULL WHERE id = ?")
                .param(card.id().value())
                .update();
        line.clock.pass(Duration.ofMinutes(1));
        line.show(1, true);

        assertThat(line.photograph(card.id(), BETTER)).isInstanceOf(Answer.Taken.class);
        assertThat(line.read(card.id()).progress().stage()).isEqualTo(CardStage.RECEIVED);
    }

    @Test
    void onlyItsSellerMayAndOnlyWhileItWaitsForHim() {
        CardCase card = asked();

        assertThat(line.answers.photograph(card.id(), UUID.randomUUID(), BETTER))
                .isInstanceOf(Answer.NotFound.class);
        assertThat(line.answers.photograph(card.id(), UUID.randomUUID(), new byte[0]))
                .isInstanceOf(Answer.NotFound.class);
        line.photograph(card.id(), BETTER);
        assertThat(line.photograph(card.id(), BETTER)).isInstanceOf(Answer.WrongState.class);
        assertThat(line.photograph(card.id()))
                .as("before its photo is looked at")
                .isInstanceOf(Answer.WrongState.class);
    }

    @Test
    void ofTwoPhotosAtOnceOneWinsAndTheOtherLeavesNothing() {
        for (int round = 0; round < 8; round++) {
            CaseId id = line.read(line.photographed(round)).id();
            long before = photos();

            List<Object> answers = Together.run(2, () -> line.photograph(id, BETTER));

            assertThat(answers).hasAtLeastOneElementOfType(Answer.Taken.class);
            assertThat(answers).hasAtLeastOneElementOfType(Answer.WrongState.class);
            assertThat(photos()).isEqualTo(before + 1);
            assertThat(line.events.events(id.subject())).extracting(Event::what).containsOnlyOnce("REPHOTOGRAPHED");
            line.withdraw(id);
        }
    }

    @Test
    void aPhotoThatComesAfterTheCodeWasTypedLeavesNothing() {
        CardCase card = asked();
        line.whileAnswered(() -> line.answers.correct(card.id(), line.seller, TYPED));

        assertThat(line.photograph(card.id(), BETTER)).isInstanceOf(Answer.WrongState.class);

        assertThat(stage(card.id())).isEqualTo(CardStage.RECEIVED);
        assertThat(line.photo(card)).isPresent();
        assertThat(photos()).isEqualTo(1);
        assertThat(line.readings.find(card.id())).isPresent();
    }

    @Test
    void aCodeTypedAfterThePhotoCameLeavesNothing() {
        CardCase card = asked();
        line.whileAnswered(() -> line.photograph(card.id(), BETTER));

        assertThat(line.answers.correct(card.id(), line.seller, TYPED)).isInstanceOf(Answer.WrongState.class);

        assertThat(stage(card.id())).isEqualTo(CardStage.READING);
        assertThat(line.readings.find(card.id())).isEmpty();
        assertThat(line.casebook.find(card.id()).orElseThrow().key()).isEmpty();
    }

    @Test
    void whatWasPickedBesideTheOldPhotoIsNotPutIntoTheReadingOfTheNewOne() {
        CardCase before = asked();
        Correction picked = new Correction(
                Map.of(),
                Map.of("PIN:0", '7'),
                Set.of(Field.NUMBER, Field.PIN),
                before.origin().photoId());
        line.photograph(before.id(), BETTER);
        line.read(before.id());

        assertThat(line.answers.correct(before.id(), line.seller, picked)).isInstanceOf(Answer.WrongState.class);
        assertThat(line.answers.correct(before.id(), line.seller, PhotosOnADatabase.LOOKED_AT))
                .isInstanceOf(Answer.Taken.class);
    }

    @Test
    void picturesAreOfTheNewPhoto() {
        CardCase before = asked();
        line.photograph(before.id(), BETTER);
        CardCase card = line.read(before.id());

        CardPictures pictures = new StoredCardPictures(id -> line.photos.open(id), line.readings, new AsItIs());
        assertThat(pictures.covered(card)).contains(BETTER);
        assertThat(pictures.whole(card)).contains(BETTER);
        assertThat(pictures.row(card, Field.PIN)).contains(BETTER);
    }

    /** A photo that was read and left something to ask. */
    private CardCase asked() {
        return askedOf(1);
    }

    private CardCase askedOf(int cards) {
        if (cards > 1) {
            line.show(cards, false);
        }
        return line.read(line.photographed(0));
    }

    private CardStage stage(CaseId id) {
        return line.casebook.find(id).orElseThrow().progress().stage();
    }

    private long photos() {
        return line.database
                .jdbc()
                .sql("SELECT COUNT(*) FROM photo")
                .query(Long.class)
                .single();
    }

    /** Prints that show which photo they were made of. */
    private static final class AsItIs implements PhotoPrints {
        @Override
        public Optional<byte[]> crop(byte[] image, Box box, int margin) {
            return Optional.of(image);
        }

        @Override
        public Optional<byte[]> covered(byte[] image, List<Box> covered, int longestSide) {
            return Optional.of(image);
        }
    }
}
