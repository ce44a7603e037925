package cardloop.line;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.Event;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Progress;
import cardloop.casebook.WaitingCode;
import cardloop.reading.Field;
import cardloop.reading.Reading;
import cardloop.submission.Answer;
import cardloop.submission.Correction;
import cardloop.testing.Together;
import cardloop.testing.Vendor;
import cardloop.web.view.CardView;
import cardloop.web.view.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Photos of several cards: what is opened, told and destroyed, whatever the database. */
@ParameterizedClass
@EnumSource
class SiblingsTest {
    @Parameter
    Vendor vendor;

    private PhotosOnADatabase line;

    @BeforeEach
    void open() {
        line = new PhotosOnADatabase(vendor.fresh());
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void eachFurtherCardWaitsForItsSellerOnTheTermsOfTheFirst() {
        CardCase first = line.read(line.photographed(0));

        List<CardCase> cards = line.cards();
        assertThat(cards).extracting(card -> card.origin().index()).containsExactly(0, 20, 21);
        Progress asked =
                CardStage.AWAITING_SELLER.from(line.clock.instant()).waitingFor(WaitingCode.DOUBTFUL_CHARACTERS);
        assertThat(cards).allSatisfy(card -> {
            assertThat(card.progress()).isEqualTo(asked);
            assertThat(card.declared()).isEqualTo(PhotosOnADatabase.DECLARED);
            assertThat(card.price()).isEqualTo(first.price());
            assertThat(card.origin().photoId()).isEqualTo(first.origin().photoId());
            assertThat(card.key()).isEmpty();
        });
        assertThat(cards)
                .extracting(card -> line.readings.find(card.id()).orElseThrow().pin())
                .containsExactly(PhotosOnADatabase.pin(0), PhotosOnADatabase.pin(1), PhotosOnADatabase.pin(2));
        assertThat(line.database
                        .jdbc()
                        .sql("SELECT COUNT(*) FROM reading WHERE as_read IS NOT NULL")
                        .query(Long.class)
                        .single())
                .as("all are compared once their issuer has recognised them")
                .isEqualTo(3);
    }

    @Test
    void everyCardOfThePhotoIsCountedAndSaysWhichItIs() {
        line.read(line.photographed(0));

        Scope scope = Scope.ofSeller(line.seller);
        assertThat(line.views.submission(scope, line.submission).orElseThrow().totals())
                .isEqualTo(Map.of("AWAITING_SELLER", 3L));
        assertThat(line.cards())
                .extracting(card ->
                        line.views.find(scope, card.id()).orElseThrow().place().among())
                .containsExactly(among(1), among(2), among(3));
        assertThat(line.cards())
                .allSatisfy(card -> assertThat(line.events.events(card.id().subject()))
                        .extracting(Event::what)
                        .contains("FOUND"));
    }

    @Test
    void aSellersTotalsTellTheirCardsThatAreOpenAndThoseThatHaveEnded() {
        CardCase first = line.read(line.photographed(0));
        Scope scope = Scope.ofSeller(line.seller);
        assertThat(line.views.totals(scope)).isEqualTo(Map.of("AWAITING_SELLER", 3L));

        line.withdraw(first.id());
        line.reject(line.cards().get(1));

        assertThat(line.views.totals(scope))
                .isEqualTo(Map.of("AWAITING_SELLER", 1L, "WITHDRAWN", 1L, "REJECTED", 1L))
                .isEqualTo(line.views
                        .submission(scope, line.submission)
                        .orElseThrow()
                        .totals());
        assertThat(line.views.totals(Scope.ofSeller(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void aFirstCardThatIsCertainGoesOnAndItsSiblingsStillAsk() {
        line.show(2, true);
        line.read(line.photographed(0));

        assertThat(line.cards())
                .extracting(card -> card.progress().stage())
                .containsExactly(CardStage.RECEIVED, CardStage.AWAITING_SELLER);
    }

    @Test
    void aSiblingThatItsSellerConfirmsGoesOn() {
        line.read(line.photographed(0));
        CaseId sibling = line.cards().get(1).id();

        line.answers.correct(sibling, line.seller, PhotosOnADatabase.LOOKED_AT);

        assertThat(line.casebook.find(sibling).orElseThrow().progress().stage()).isEqualTo(CardStage.RECEIVED);
    }

    @Test
    void aSiblingNobodyLookedAtStays() {
        line.read(line.photographed(0));
        CaseId sibling = line.cards().get(1).id();

        assertThat(line.answers.correct(sibling, line.seller, Correction.typed(Map.of())))
                .isEqualTo(new Answer.Unanswered(Set.of(Field.NUMBER, Field.PIN)));
        assertThat(line.answers.correct(sibling, line.seller, Correction.typed(Map.of(Field.NUMBER, "123456781"))))
                .isEqualTo(new Answer.Unanswered(Set.of(Field.PIN)));
        assertThat(line.casebook.find(sibling).orElseThrow().progress().stage()).isEqualTo(CardStage.AWAITING_SELLER);
        assertThat(line.casebook.find(sibling).orElseThrow().key()).isEmpty();
    }

    @Test
    void aSiblingWhosePinWasReadOffAnotherRowLeavesNoneOfThemAPicture() {
        line.read(line.photographed(0));
        CaseId sibling = line.cards().get(1).id();
        assertThat(line.readings.besides(line.cards().getFirst().id())).hasSize(2);

        line.answers.correct(sibling, line.seller, PhotosOnADatabase.typed("123456781", "990077665533"));

        assertThat(line.readings.besides(line.cards().getFirst().id()))
                .extracting(other -> other.pinRow().isOnPhoto())
                .containsExactlyInAnyOrder(false, true);
    }

    @Test
    void twoPhotosOfASubmissionShareItsPlaces() {
        line.read(line.photographed(0));
        line.show(2, false);
        line.read(line.photographed(1));

        assertThat(line.cards()).extracting(card -> card.origin().index()).containsExactly(0, 1, 20, 21, 22);
    }

    @Test
    void aPhotoReadAgainOpensNothingAgain() {
        CardCase first = line.read(line.photographed(0));

        line.backToReading(first.id());
        line.read(first.id());

        assertThat(line.cards()).hasSize(3);
    }

    @Test
    void aPhotoThatCameAfterItsCardIsAboutThatCard() {
        CaseId first = line.photographed(0);
        line.clock.pass(Duration.ofMinutes(1));
        line.database
                .jdbc()
                .sql("UPDATE card_case SET photo_id = ? WHERE id = ?")
                .params(line.keptPhoto(0), first.value())
                .update();

        line.read(first);

        assertThat(line.cards()).hasSize(1);
        assertThat(line.readings.find(first).orElseThrow().otherPins())
                .as("what else it shows stays covered")
                .hasSize(2);
    }

    @Test
    void ofAPhotoOfManyCardsTheFirstEightAreOpened() {
        line.show(12, false);
        line.read(line.photographed(0));

        assertThat(line.cards()).hasSize(Reading.MOST_CARDS);
        assertThat(line.cards())
                .allSatisfy(card -> assertThat(
                                line.readings.find(card.id()).orElseThrow().otherPins())
                        .hasSize(11));
    }

    @Test
    void aCardTakenBackWhileItsPhotoWasReadGetsNothingOfIt() {
        CaseId first = line.photographed(0);
        line.show(3, true);
        line.meanwhile(() -> line.withdraw(first));

        CardCase card = line.read(first);

        assertThat(card.progress().stage()).isEqualTo(CardStage.WITHDRAWN);
        assertThat(card.key()).isEmpty();
        assertThat(line.cards()).hasSize(1);
        assertThat(line.readings.find(first)).isEmpty();
        assertThat(line.events.events(first.subject())).extracting(Event::what).doesNotContain("READ", "FOUND");
    }

    @Test
    void aPhotoStaysUntilTheLastOfItsCardsHasEnded() {
        CardCase first = line.read(line.photographed(0));
        List<CardCase> siblings = line.cards().subList(1, 3);

        line.withdraw(first.id());
        assertThat(line.photo(first)).isPresent();
        assertThat(line.readings.find(first.id())).isEmpty();
        line.reject(siblings.get(0));
        assertThat(line.photo(first)).isPresent();
        line.reject(siblings.get(1));
        assertThat(line.photo(first)).isEmpty();
    }

    @Test
    void aPhotoOfWhichNoCardWasTakenBackStays() {
        CardCase first = line.read(line.photographed(0));

        line.cards().forEach(line::reject);

        assertThat(line.photo(first)).isPresent();
    }

    @Test
    void ofCardsThatEndAtOnceTheLastTakesThePhotoWithIt() {
        for (int round = 0; round < 8; round++) {
            CardCase first = line.read(line.photographed(round));
            List<CardCase> cards = line.cards().stream()
                    .filter(card ->
                            card.origin().photoId().equals(first.origin().photoId()))
                    .toList();
            AtomicInteger next = new AtomicInteger();

            List<Object> answered = Together.run(
                    cards.size(),
                    () -> line.withdraw(cards.get(next.getAndIncrement()).id()));

            assertThat(answered).allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Taken.class));
            assertThat(line.photo(first)).isEmpty();
        }
    }

    private static Optional<CardView.Among> among(int card) {
        return Optional.of(new CardView.Among(card, 3));
    }
}
