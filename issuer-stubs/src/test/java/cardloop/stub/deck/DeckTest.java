package cardloop.stub.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeckTest {
    private static final String HEADER =
            "kind,number,pin,state,face_fen,balance_fen,batch,region,expires_on,activated_on\n";
    private static final String GOOD =
            "JD_E,,0123456789ABCDEF,VALID,10000,8000,JDE-2026-0419,CN,2029-04-18,2026-04-19\n";

    @Test
    void aDeckComesBackAsItWasWritten() {
        Deck deck = Deck.parse(HEADER + GOOD);
        assertThat(deck.cards()).hasSize(1);
        assertThat(deck.toCsv()).isEqualTo(HEADER + GOOD);
        assertThat(Deck.parse("\uFEFF" + HEADER + GOOD)).isEqualTo(deck);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "szx,1,2,VALID,1,1,,CN,,",
                "SZX,1,,VALID,1,1,,CN,,",
                "SZX,1,2,GOOD,1,1,,CN,,",
                "SZX,1,2,VALID,-1,1,,CN,,",
                "SZX,1,2,VALID,1,x,,CN,,",
                "SZX,1,2,VALID,1,1,,China,,",
                "SZX,1,2,VALID,1,1,,CN,2026-02-30,",
                "SZX,1,2,VALID,1,1,,CN"
            })
    void aBadRowNamesItsLineAndNoValue(String row) {
        assertThatExceptionOfType(BadDeckException.class)
                .isThrownBy(() -> Deck.parse(HEADER + GOOD + row + "\n"))
                .withMessageStartingWith("line 3: ")
                .matches(e -> e.line() == 3);
    }

    @Test
    void aDeckWithoutItsHeaderIsBad() {
        assertThatExceptionOfType(BadDeckException.class)
                .isThrownBy(() -> Deck.parse(GOOD))
                .withMessageContaining("header");
        assertThatExceptionOfType(BadDeckException.class).isThrownBy(() -> Deck.parse(""));
    }

    @Test
    void aRowOfTheSameKindNumberAndPinIsReplaced() {
        DeckCard card = DeckCard.valid("SZX", "1", "2", 100);
        CardDeck deck = new CardDeck(Deck.of(card, card.in(CardState.USED)));
        deck.put(DeckCard.valid("SZX", "1", "3", 100));
        assertThat(deck.size()).isEqualTo(2);
        assertThat(deck.find("SZX", "1", "2")).contains(card.in(CardState.USED));
        assertThat(deck.find("SZX_GD", "1", "2")).isEmpty();
    }

    @Test
    void aCardIsGoodOnItsLastDay() {
        LocalDate last = LocalDate.of(2026, 11, 22);
        DeckCard card = DeckCard.valid("SZX", "1", "2", 100).expiring(last);
        assertThat(card.stateOn(last)).isEqualTo(CardState.VALID);
        assertThat(card.stateOn(last.plusDays(1))).isEqualTo(CardState.EXPIRED);
        assertThat(card.in(CardState.USED).stateOn(last.plusDays(1))).isEqualTo(CardState.USED);
    }

    @Test
    void aCardNeverShowsItsPin() {
        assertThat(DeckCard.valid("SZX", "1234", "987654", 100).toString()).doesNotContain("987654");
    }
}
