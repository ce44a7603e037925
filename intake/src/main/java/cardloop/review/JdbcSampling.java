package cardloop.review;

import cardloop.calendar.BusinessDay;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.issuers.ConfirmedCard;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Draws and review items in the database. */
final class JdbcSampling implements Sampling {

    private final JdbcClient jdbc;
    private final SamplingPlan plan;
    private final Clock clock;
    private final Supplier<UUID> ids;

    JdbcSampling(JdbcClient jdbc, SamplingPlan plan, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.plan = plan;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Draw draw(ConfirmedCard card) {
        CaseId id = card.card().id();
        Draw draw = drawn(id).orElseGet(() -> record(card));
        if (draw.selected()) {
            onTheQueue(id, draw);
        }
        return draw;
    }

    private Draw record(ConfirmedCard card) {
        CaseId id = card.card().id();
        Instant now = clock.instant();
        Draw draw = plan.draw(id, risk(card), LocalDate.ofInstant(now, BusinessDay.ZONE));
        jdbc.sql("""
            INSERT INTO sampling_draw (case_id, probability, draw, selected, why, seed_day, rule_version, drawn_at,
              seller_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        id.value(),
                        draw.probability(),
                        draw.draw(),
                        draw.selected(),
                        draw.why(),
                        draw.seedDay().toString(),
                        SamplingPlan.RULE_VERSION,
                        now.atOffset(ZoneOffset.UTC),
                        card.card().origin().sellerId())
                .update();
        return draw;
    }

    private SamplingPlan.Risk risk(ConfirmedCard card) {
        int earlier = jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM sampling_draw WHERE seller_id = ? LIMIT ?) counted")
                .params(card.card().origin().sellerId(), plan.newcomerCards())
                .query(Integer.class)
                .single();
        return new SamplingPlan.Risk(
                earlier,
                card.card().past().corrections() > 0,
                card.card().declared().faceValue().orElseThrow().fen());
    }

    private Optional<Draw> drawn(CaseId id) {
        return jdbc.sql("SELECT probability, draw, selected, why, seed_day FROM sampling_draw WHERE case_id = ?")
                .param(id.value())
                .query((row, _) -> new Draw(
                        row.getDouble(1),
                        row.getDouble(2),
                        row.getBoolean(3),
                        row.getString(4),
                        LocalDate.parse(row.getString(5))))
                .optional();
    }

    private void onTheQueue(CaseId id, Draw draw) {
        Instant now = clock.instant();
        int there = jdbc.sql("SELECT COUNT(*) FROM review_item WHERE case_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        if (there > 0) {
            jdbc.sql("UPDATE review_item SET state = 'OPEN', verdict = NULL, reviewer_id = NULL, lease_until = NULL,"
                            + " lease_ends = NULL, due_at = ? WHERE case_id = ? AND state = 'DECIDED'")
                    .params(now.plus(CardStage.IN_REVIEW.term()).atOffset(ZoneOffset.UTC), id.value())
                    .update();
            return;
        }
        jdbc.sql("INSERT INTO review_item (id, case_id, why, state, due_at, created_at) VALUES (?, ?, ?, 'OPEN', ?, ?)")
                .params(
                        ids.get(),
                        id.value(),
                        draw.why(),
                        now.plus(CardStage.IN_REVIEW.term()).atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<ClearedCard> cleared(ConfirmedCard card) {
        Optional<Draw> draw = drawn(card.card().id());
        boolean passed = draw.isPresent()
                && (!draw.get().selected() || passedByPerson(card.card().id()));
        return passed ? Optional.of(new ClearedCard(card)) : Optional.empty();
    }

    private boolean passedByPerson(CaseId id) {
        return jdbc.sql("SELECT COUNT(*) FROM review_item WHERE case_id = ? AND state = 'DECIDED' AND verdict = 'PASS'")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
