package cardloop.web.pages.card;

import cardloop.web.view.CardView;
import java.util.List;
import java.util.Objects;

/** A short mark of what a page shows of its cards: while it stays the same, a live page need not be drawn again. */
final class Seen {
    private Seen() {}

    static String of(List<CardView> cards) {
        return Integer.toHexString(cards.stream().map(Seen::of).toList().hashCode());
    }

    static String of(CardView card) {
        CardView.Standing standing = card.standing();
        return Integer.toHexString(Objects.hash(
                card.id().toString(),
                standing.state(),
                standing.reason().map(reason -> reason.code()),
                standing.waiting().map(waiting -> waiting.code()),
                card.facts().payout(),
                card.timeline().size()));
    }
}
