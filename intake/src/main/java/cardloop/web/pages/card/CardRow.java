package cardloop.web.pages.card;

import cardloop.web.LineView;
import cardloop.web.view.CardView;
import java.util.List;

/** A card in a list, with its small line. */
record CardRow(CardView card, LineView line) {
    static List<CardRow> of(List<CardView> cards) {
        return cards.stream()
                .map(card -> new CardRow(card, CardLine.of(card.standing())))
                .toList();
    }
}
