package cardloop.stub.people;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.stub.deck.CardState;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoDeckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void theSameDayGivesTheSameDeck() {
        assertThat(DemoDeck.deal(TODAY)).isEqualTo(DemoDeck.deal(TODAY));
        assertThat(DemoDeck.deal(TODAY, 1)).isNotEqualTo(DemoDeck.deal(TODAY, 2));
    }

    @Test
    void theDeckIsAGoodDeckFile() {
        Deck deck = DemoDeck.deal(TODAY);
        assertThat(Deck.parse(deck.toCsv())).isEqualTo(deck);
    }

    @Test
    void everyCardHasTheShapeOfItsKind() {
        for (DeckCard card : DemoDeck.deal(TODAY).cards()) {
            String shape = card.number() + "/" + card.pin();
            assertThat(shape)
                    .matches(
                            switch (card.kind()) {
                                case "QQCARD" -> "\\d{9}/\\d{12}";
                                case "NETEASE" -> "\\d{13}/\\d{9}";
                                case "UNICOM" -> "\\d{15}/\\d{19}";
                                case "JUNNET" -> "\\d{16}/\\d{16}";
                                case "JD_E" -> "/[0-9A-NP-Z]{16}";
                                default -> "26\\d{15}/\\d{18}";
                            });
        }
    }

    @Test
    void aTelecomSerialCarriesItsBatch() {
        assertThat(DemoDeck.deal(TODAY).cards())
                .filteredOn(c -> c.kind().startsWith("SZX"))
                .allMatch(c -> c.number().substring(2, 10).equals(c.batch()));
    }

    @Test
    void everyStateIsThereAndGoodCardsAreGoodForMonths() {
        Deck deck = DemoDeck.deal(TODAY);
        assertThat(deck.cards().stream().map(c -> c.stateOn(TODAY)).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(CardState.values());
        assertThat(deck.cards())
                .filteredOn(c -> c.stateOn(TODAY) == CardState.VALID)
                .hasSizeGreaterThan(30)
                .allMatch(c -> c.stateOn(TODAY.plusDays(100)) == CardState.VALID);
    }
}
