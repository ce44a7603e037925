package cardloop.stub.people;

import cardloop.stub.deck.CardState;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Deals the deck of the demo: telecom, Q coin, E-cards, point cards and cards of the aggregator, in every state. The same day and seed give the same deck. Bad
 * cards stand in batches of their own, so that they do not make good ones suspect.
 */
public final class DemoDeck {
    private static final long SEED = 20_261_121;
    private static final String DIGITS = "0123456789";
    private static final String E_CARD_LETTERS = "0123456789ABCDEFGHIJKLMNPQRSTUVWXYZ";
    private static final long[] TELECOM_FACES = {10_000, 5_000, 10_000, 3_000, 10_000, 10_000, 5_000, 10_000};
    private static final long[] Q_COIN_FACES = {3_000, 1_000, 5_000, 3_000, 6_000, 10_000};
    private static final long[] POINT_CARD_FACES = {3_000, 10_000, 1_500};
    private static final long[] E_CARD_FACES = {10_000, 20_000, 5_000, 10_000, 50_000, 10_000};

    private final LocalDate today;
    private final Random random;
    private final List<DeckCard> cards = new ArrayList<>();

    private DemoDeck(LocalDate today, long seed) {
        this.today = today;
        this.random = new Random(seed);
    }

    /** The same as {@link DemoDeckApplication}. */
    public static void main(String[] args) {
        DemoDeckApplication.main(args);
    }

    public static Deck deal(LocalDate today) {
        return deal(today, SEED);
    }

    public static Deck deal(LocalDate today, long seed) {
        DemoDeck table = new DemoDeck(today, seed);
        table.telecom();
        table.qCoins();
        table.eCards();
        table.pointCards();
        table.cardsOfTheAggregator();
        table.canary();
        return new Deck(table.cards);
    }

    private void telecom() {
        good(14, i -> telecom("SZX", 1, TELECOM_FACES[i % TELECOM_FACES.length], "CN"));
        good(4, i -> telecom("SZX_GD", 2, TELECOM_FACES[i], "CN-GD"));
        bad(i -> telecom("SZX", 3 + i, 10_000, "CN"));
        cards.add(telecom("SZX_GD", 20, 5_000, "CN-GD").in(CardState.USED));
    }

    private void qCoins() {
        good(8, i -> qCoin("QB%sQ3-07", Q_COIN_FACES[i % Q_COIN_FACES.length]));
        good(3, i -> qCoin("QB%sQ3-08", Q_COIN_FACES[i]).ofRegion("CN-GD"));
        bad(i -> qCoin("QB%sQ2-1" + i, 3_000));
    }

    private void eCards() {
        good(8, i -> eCard("JDE", i, E_CARD_FACES[i % E_CARD_FACES.length]));
        bad(i -> eCard("JDE", 20 + i, 10_000));
        cards.add(eCard("JDE", 40, 10_000).withBalanceFen(8_000));
        cards.add(eCard("JDE", 41, 10_000).withBalanceFen(0));
        cards.add(eCard("JDB", 42, 10_000));
    }

    private void pointCards() {
        good(6, i -> pointCard("WOW%s-118", POINT_CARD_FACES[i % POINT_CARD_FACES.length]));
        bad(i -> pointCard("WOW%s-2" + i, 3_000));
    }

    private void cardsOfTheAggregator() {
        good(6, i -> unicom("B%s00017", TELECOM_FACES[i % TELECOM_FACES.length]));
        good(3, i -> junnet("J%s-04", 10_000));
        bad(i -> unicom("B%s0009" + i, 10_000));
    }

    /** The last card is nobody's: the house asks about it before a night. */
    private void canary() {
        cards.add(telecom("SZX", 30, 10_000, "CN"));
    }

    private interface Dealer {
        DeckCard deal(int index);
    }

    private void good(int count, Dealer dealer) {
        for (int i = 0; i < count; i++) {
            cards.add(dealer.deal(i));
        }
    }

    /** One of each bad state, two of the most frequent. */
    private void bad(Dealer dealer) {
        List<CardState> states = List.of(
                CardState.USED,
                CardState.USED,
                CardState.EXPIRED,
                CardState.LOCKED,
                CardState.RECALLED,
                CardState.VOID,
                CardState.INACTIVE);
        for (int i = 0; i < states.size(); i++) {
            DeckCard card = dealer.deal(i).in(states.get(i));
            boolean expired = states.get(i) == CardState.EXPIRED;
            cards.add(expired ? card.expiring(today.minusDays(1 + random.nextInt(90))) : card);
        }
        cards.add(dealer.deal(states.size()).expiring(today.minusDays(1)));
    }

    /** The serial carries the batch in its digits 3-10. */
    private DeckCard telecom(String kind, int batchNo, long faceFen, String region) {
        String batch = "%04d%04d".formatted(today.getYear(), batchNo);
        String serial = "26" + batch + text(DIGITS, 7);
        return DeckCard.valid(kind, serial, text(DIGITS, 18), faceFen)
                .ofBatch(batch)
                .ofRegion(region)
                .expiring(laterDay());
    }

    private DeckCard qCoin(String batchPattern, long faceFen) {
        return ofThisYear(DeckCard.valid("QQCARD", text(DIGITS, 9), text(DIGITS, 12), faceFen), batchPattern);
    }

    private DeckCard pointCard(String batchPattern, long faceFen) {
        return ofThisYear(DeckCard.valid("NETEASE", text(DIGITS, 13), text(DIGITS, 9), faceFen), batchPattern);
    }

    private DeckCard unicom(String batchPattern, long faceFen) {
        return ofThisYear(DeckCard.valid("UNICOM", text(DIGITS, 15), text(DIGITS, 19), faceFen), batchPattern);
    }

    private DeckCard junnet(String batchPattern, long faceFen) {
        return ofThisYear(DeckCard.valid("JUNNET", text(DIGITS, 16), text(DIGITS, 16), faceFen), batchPattern);
    }

    /** @param batchPattern with a place for the year */
    private DeckCard ofThisYear(DeckCard card, String batchPattern) {
        String batch = String.format(Locale.ROOT, batchPattern, Integer.toString(today.getYear()));
        return card.ofBatch(batch).expiring(laterDay());
    }

    private DeckCard eCard(String batchPrefix, int index, long faceFen) {
        LocalDate activatedOn = today.minusDays(30L + index);
        return DeckCard.valid("JD_E", "", text(E_CARD_LETTERS, 16), faceFen)
                .ofBatch(batchPrefix + activatedOn.format(DateTimeFormatter.ofPattern("-uuuu-MMdd")))
                .activated(activatedOn)
                .expiring(activatedOn.plusMonths(36).minusDays(1));
    }

    private LocalDate laterDay() {
        return today.plusDays(200L + random.nextInt(600));
    }

    private String text(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
