package cardloop.scenario;

import cardloop.stub.StubTown;
import cardloop.stub.deck.Deck;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.limit.Limit;
import cardloop.stub.misbehaviour.Conduct;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.testing.PassingClock;
import cardloop.testing.TestDatabase;
import cardloop.throttle.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Good Q coin cards of five provinces in bulk, asked about from addresses in two of them: by the
 * house, at a limit shortened on both sides; then naively, at the issuer's usual one, so that no machine is too slow for it.
 */
final class RegionRun {
    static final List<String> PROVINCES = List.of("CN-GD", "CN-ZJ", "CN-FJ", "CN-JS", "CN-LN");

    private static final String ISSUER = "tencent";
    private static final Limit LIMIT = new Limit(40, Duration.ofSeconds(2));
    private static final Pace PACE = new Pace(LIMIT.requests(), LIMIT.window(), Duration.ofSeconds(1));

    private final List<DeckCard> cards = new ArrayList<>();
    private final long reachable;

    /**
     * What came of it.
     *
     * @param reachable cards of a region that an address of ours is in
     * @param valid cards that the issuer vouched for
     * @param falseInvalid good cards that were called something else
     * @param parked cards that wait for a lane in their region
     * @param calls of the house that left
     * @param wrongProvince of them, told that the card answers only elsewhere
     * @param violations arrivals over the limit, by the house
     * @param naive what a client without throttle and memory makes of the same cards
     */
    record Result(
            long reachable,
            long valid,
            long falseInvalid,
            long parked,
            long calls,
            long wrongProvince,
            long violations,
            NaiveClient.Tally naive) {
        boolean good() {
            return falseInvalid == 0 && violations == 0 && valid == reachable;
        }
    }

    RegionRun(long seed, int aProvince) {
        CardPress press = new CardPress(seed);
        for (int i = 0; i < aProvince; i++) {
            PROVINCES.forEach(province -> cards.add(press.qCoin(province)));
        }
        this.reachable = cards.stream()
                .filter(card -> Issuers.EGRESSES.stream()
                        .anyMatch(egress -> egress.region().code().equals(card.region())))
                .count();
    }

    int cards() {
        return cards.size();
    }

    Result run(Path folder, TestDatabase database) throws Exception {
        PassingClock clock = new PassingClock();
        try (StubTown town = StubTown.start(0, new Deck(cards), clock)) {
            town.misbehave(Misbehaviour.none().with(ISSUER, Conduct.good().limited(LIMIT)));
            var site = ScenarioHouse.Site.in(folder, database, town);
            try (ScenarioHouse house = ScenarioHouse.open(site, Issuers.paced(List.of(ISSUER), PACE), clock)) {
                new Backlog(house).add(cards);
                try (Hands hands = new Hands(house, clock).start(2)) {
                    while (hands.look() > 0) {}
                }
                long violations = town.stats().violations();
                town.forget();
                town.misbehave(Misbehaviour.none());
                return result(house.jdbc(), violations, new NaiveClient(town, clock).ask(cards));
            }
        }
    }

    private Result result(JdbcClient jdbc, long violations, NaiveClient.Tally naive) {
        return new Result(
                reachable,
                count(jdbc, "question WHERE standing = 'VALID'"),
                count(jdbc, "question WHERE standing <> 'VALID'"),
                count(jdbc, "card_case WHERE stage = 'PARKED' AND waiting = 'NO_REGION_LANE'"),
                count(jdbc, "attempt WHERE outcome <> 'NotSent'"),
                count(jdbc, "attempt WHERE code LIKE 'WrongRegion%'"),
                violations,
                naive);
    }

    private static long count(JdbcClient jdbc, String what) {
        return jdbc.sql("SELECT COUNT(*) FROM " + what).query(Long.class).single();
    }
}
