package cardloop.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.card.FaceValue;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Declared;
import cardloop.casebook.Origin;
import cardloop.format.CardFormats;
import cardloop.judging.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may be asked about. */
class ScreeningTest {
    private static final Set<CardStage> WAIT_FOR_ANOTHER_ANSWER = EnumSet.of(CardStage.HELD, CardStage.CLEARED);

    private final Screening screening = screening(false);

    @Test
    void aCardOfAKindThatIsTakenMayBeAskedAboutAtOnce() {
        assertThat(screening.screen(card("QQCARD", CardStage.RECEIVED)))
                .isInstanceOfSatisfying(ScreenedCard.class, screened -> {
                    assertThat(screened.kind().code()).isEqualTo("QQCARD");
                    assertThat(screened.pause()).isEqualTo(Duration.ZERO);
                });
    }

    @Test
    void aKindThatIsNotTakenIsRefused() {
        assertThat(screening.screen(card("NONE", CardStage.RECEIVED)))
                .isEqualTo(new Screening.Refused(ReasonCode.KIND_NOT_ACCEPTED));
    }

    @Test
    void aFaceValueTriedTooOftenIsRefused() {
        assertThat(screening(true).screen(card("QQCARD", CardStage.RECEIVED)))
                .isEqualTo(new Screening.Refused(ReasonCode.FACE_VALUE));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatWasScreenedAndWaitsForAnotherAnswerNeedsNoScreening(CardStage stage) {
        CardCase card = card("QQCARD", stage);
        if (WAIT_FOR_ANOTHER_ANSWER.contains(stage)) {
            assertThat(screening.again(card).id()).isEqualTo(card.id());
        } else {
            assertThatThrownBy(() -> screening.again(card)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static Screening screening(boolean areTriesUsedUp) {
        return new Screening(CardFormats.shipped(), new UnlimitedWrongCodes(), _ -> areTriesUsedUp);
    }

    private static CardCase card(String kind, CardStage stage) {
        Instant now = Instant.parse("2026-11-21T04:00:00Z");
        return new CardCase(
                new CaseId(new UUID(0, 1)),
                new Origin(new UUID(0, 2), 0, new UUID(0, 3), Optional.empty()),
                new Declared(
                        kind,
                        Optional.of(FaceValue.ofYuan(30)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                stage.from(now),
                new CardCase.Past(now, 0, 0),
                now);
    }
}
