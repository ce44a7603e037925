package cardloop.scenario;

import cardloop.stub.StubTown;
import cardloop.stub.deck.CardState;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.limit.Limit;
import cardloop.stub.misbehaviour.Conduct;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.stub.misbehaviour.Rates;
import cardloop.testing.PassingClock;
import cardloop.testing.TestDatabase;
import cardloop.throttle.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Cards of all issuers are asked about while most calls go wrong; when enough went wrong the issuers behave again, and
 * everything has to come to its end.
 */
final class FaultRun {
    /** Two in three calls go wrong; the damages exclude each other, what the issuer says of itself comes on top. */
    static final Rates FAULTS = new Rates(0.12, 0.1, 0.12, 0.1, 0.1, 0.05, 0.004, 0.05, 0.005, 0.05);

    private static final double FAULTS_A_CARD = 0.9;
    private static final int BAD_CARD_EVERY = 20;
    private static final int DRIP_MILLIS = 3_000;
    private static final int HANDS_A_LANE = 4;
    private static final Limit LIMIT = new Limit(100, Duration.ofSeconds(1));
    private static final Pace PACE = new Pace(LIMIT.requests(), LIMIT.window(), Duration.ofSeconds(1));

    private final List<DeckCard> cards = new ArrayList<>();
    private final long seed;
    private final long faults;

    /** @param faults calls that must go wrong before the issuers behave again */
    FaultRun(long seed, long faults) {
        this.seed = seed;
        this.faults = faults;
        CardPress press = new CardPress(seed);
        long needed = Math.round(faults / FAULTS_A_CARD);
        for (int i = 0; i < needed; i++) {
            DeckCard card = press.good(Issuers.ALL.get(i % Issuers.ALL.size()));
            cards.add(i % BAD_CARD_EVERY == 0 ? card.in(CardState.USED) : card);
        }
    }

    int cards() {
        return cards.size();
    }

    FaultReport run(Path folder, TestDatabase database) throws Exception {
        PassingClock clock = new PassingClock();
        try (StubTown town = StubTown.start(0, new Deck(cards), clock)) {
            var site = ScenarioHouse.Site.in(folder, database, town);
            try (ScenarioHouse house = ScenarioHouse.open(site, Issuers.paced(Issuers.ALL, PACE), clock)) {
                Backlog backlog = new Backlog(house);
                backlog.add(cards);
                FaultReport report = new FaultReport(house.jdbc(), backlog.byCase());
                try (Hands hands = new Hands(house, clock).start(HANDS_A_LANE)) {
                    town.misbehave(conduct(FAULTS));
                    while (hands.look() > 0 && report.faulted() < faults) {}
                    town.misbehave(conduct(Rates.NONE));
                    while (hands.look() > 0) {}
                }
                return report.closed(town.stats());
            }
        }
    }

    private Misbehaviour conduct(Rates rates) {
        Misbehaviour all = Misbehaviour.none().seeded(seed);
        for (String issuer : Issuers.ALL) {
            all = all.with(issuer, Conduct.rated(rates).dripping(DRIP_MILLIS).limited(LIMIT));
        }
        return all;
    }
}
