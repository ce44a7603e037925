package cardloop.scenario;

import cardloop.stub.StubStats;
import cardloop.stub.deck.CardState;
import cardloop.stub.deck.DeckCard;
import cardloop.stub.limit.CardAttempts.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the faults did, counted in our own rows and at the issuers. */
final class FaultReport {
    private final JdbcClient jdbc;
    private final Map<UUID, DeckCard> cards;
    private final Map<String, Long> mustBeZero = new TreeMap<>();
    private final List<String> outcomes = new ArrayList<>();
    private long faulted;
    private long calls;

    FaultReport(JdbcClient jdbc, Map<UUID, DeckCard> cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    /** Calls that failed: without a word, with one that cannot be believed, or refused. An honest "later" is none. */
    long faulted() {
        return count("SELECT COUNT(*) FROM attempt WHERE outcome IN ('Unknown', 'Refused')");
    }

    /** Takes the figures once everything is over. */
    FaultReport closed(StubStats issuers) {
        faulted = faulted();
        calls = count("SELECT COUNT(*) FROM attempt");
        jdbc.sql("""
                        SELECT q.issuer, a.outcome, COUNT(*) AS n FROM attempt a JOIN question q ON q.id = a.question_id
                        GROUP BY q.issuer, a.outcome ORDER BY q.issuer, a.outcome
                        """)
                .query((row, _) ->
                        outcomes.add("  %-8s %-9s %8d".formatted(row.getString(1), row.getString(2), row.getLong(3))))
                .list();
        mustBeZero.put("left behind", count("SELECT COUNT(*) FROM question WHERE state <> 'ANSWERED'"));
        mustBeZero.put("attempts without an outcome", count("SELECT COUNT(*) FROM attempt WHERE outcome IS NULL"));
        mustBeZero.put("valid cards rejected", misjudged(CardState.VALID));
        mustBeZero.put("used cards not told as used", misjudged(CardState.USED));
        mustBeZero.put(
                "cards under a second id", count("SELECT COUNT(*) FROM question") - cards.size() + manyIds(issuers));
        mustBeZero.put("arrivals over a limit", issuers.violations());
        return this;
    }

    /** Answered cards of this state that our rows say another of. */
    private long misjudged(CardState state) {
        return jdbc
                .sql("SELECT case_id, standing FROM question WHERE state = 'ANSWERED'")
                .query((row, _) -> isMisjudged(state, row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .filter(Boolean::booleanValue)
                .count();
    }

    private boolean isMisjudged(CardState state, UUID caseId, String standing) {
        DeckCard card = Objects.requireNonNull(cards.get(caseId));
        return card.state() == state && !standing.equals(state.name());
    }

    /** Ids the issuers know beyond one a card; the E-card's issuer only knows the end of a PIN, which cards may share. */
    private long manyIds(StubStats issuers) {
        long beyond = issuers.cards().stream()
                .filter(tried -> !tried.number().startsWith("*"))
                .mapToLong(tried -> tried.inquiryIds().size() - 1)
                .sum();
        long ids = issuers.cards().stream()
                .map(Tried::inquiryIds)
                .mapToLong(List::size)
                .sum();
        return beyond + Math.max(0, ids - cards.size());
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    long calls() {
        return calls;
    }

    long faultedInAll() {
        return faulted;
    }

    List<String> outcomes() {
        return List.copyOf(outcomes);
    }

    Map<String, Long> mustBeZero() {
        return Map.copyOf(mustBeZero);
    }

    boolean good() {
        return mustBeZero.values().stream().allMatch(n -> n == 0);
    }
}
