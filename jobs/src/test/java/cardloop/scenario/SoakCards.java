package cardloop.scenario;

import cardloop.stub.StubTown;
import cardloop.stub.deck.CardState;
import cardloop.stub.deck.DeckCard;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The cards that are sold, each with what must become of it; one in twelve is used. */
final class SoakCards {
    private static final List<String> KINDS_OF_TEN =
            List.of("cmcc", "cmcc", "cmcc", "jd", "jd", "gateway", "gateway", "gateway", "tencent", "netease");
    private static final int USED_ONE_IN = 12;

    private final StubTown town;
    private final CardPress press;
    private final Random chance;
    private final Map<String, Boolean> goodByReference = new ConcurrentHashMap<>();
    private long printed;

    SoakCards(StubTown town, long seed) {
        this.town = town;
        this.press = new CardPress(seed);
        this.chance = new Random(seed);
    }

    /**
     * A card about to be sold.
     *
     * @param reference the seller's own name for it
     */
    record Sold(String reference, DeckCard card) {}

    synchronized Sold next() {
        DeckCard card = press.good(KINDS_OF_TEN.get(chance.nextInt(KINDS_OF_TEN.size())));
        return sold(chance.nextInt(USED_ONE_IN) == 0 ? card.in(CardState.USED) : card);
    }

    synchronized Sold nextTelecom() {
        return sold(press.good("cmcc"));
    }

    private Sold sold(DeckCard card) {
        town.deck().put(card);
        String reference = "soak-" + ++printed;
        goodByReference.put(reference, card.state() == CardState.VALID);
        return new Sold(reference, card);
    }

    /** What is wrong about an end, by what it is; empty when it is right. */
    Map<String, Long> wrong(Map<String, String> stateByReference) {
        Map<String, Long> wrong = new TreeMap<>();
        stateByReference.forEach((reference, state) -> {
            boolean good = goodByReference.getOrDefault(reference, false);
            if (state.startsWith(good ? "REJECTED" : "ACCEPTED")) {
                wrong.merge((good ? "a good card " : "a used card ") + state, 1L, Long::sum);
            }
        });
        return wrong;
    }
}
