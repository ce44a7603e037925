package cardloop.web.pages.card;

import cardloop.web.LineView;
import cardloop.web.view.CardView;
import java.util.List;

/** A card in a list, with its small line. */
record ListedCard(CardView card, LineView line) {
    static List<ListedCard> of(List<CardView> cards) {
        return cards.stream()
                .map(card -> new ListedCard(card, CardLine.of(card.standing())))
                .toList();
    }
}
