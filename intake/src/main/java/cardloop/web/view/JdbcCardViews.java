package cardloop.web.view;

import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.http.Cursors;
import cardloop.receipt.CheckedNumber;
import cardloop.receipt.TypedNumber;
import cardloop.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Views over the casebook's rows. */
public final class JdbcCardViews implements CardViews {
    private static final List<String> OPEN = Stream.of(CardStage.values())
            .filter(CardStage::isOpen)
            .map(Enum::name)
            .toList();

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final JdbcClient db;
    private final CardPainter painter;

    public JdbcCardViews(JdbcClient db, CardPainter painter) {
        this.db = db;
        this.painter = painter;
    }

    @Override
    public Optional<CardView> find(Scope scope, CaseId id) {
        Query query = new Query(scope).and("id = :id", "id", id.value());
        return db.sql(CardRow.FULL + query.where())
                .params(query.parameters)
                .query(CardRow.Full::read)
                .optional()
                .map(painter::inFull);
    }

    @Override
    public Page<CardView> list(Scope scope, Optional<String> state, PageRequest page) {
        Query query = new Query(scope).inState(state);
        return page(
                rows(query, query.newest(Cursors.id(page.cursor()), page.limit() + 1)),
                page,
                row -> row.id().toString());
    }

    @Override
    public Page<CardView> ofSubmission(Scope scope, UUID submissionId, Optional<String> state, PageRequest page) {
        Query query = new Query(scope).inState(state).and("submission_id = :submission", "submission", submissionId);
        Cursors.number(page.cursor()).ifPresent(last -> query.and("idx > :last", "last", last));
        return page(
                rows(query, " ORDER BY idx LIMIT " + (page.limit() + 1)),
                page,
                row -> String.valueOf(row.came().index()));
    }

    @Override
    public List<CardView> changed(Scope scope, UUID submissionId, Instant since) {
        Query query = new Query(scope)
                .and("submission_id = :submission", "submission", submissionId)
                .and("updated_at >= :since", "since", since.atOffset(ZoneOffset.UTC));
        return rows(query, " ORDER BY idx").stream().map(painter::inBrief).toList();
    }

    @Override
    public Map<String, Long> totals(Scope scope) {
        Query open = new Query(scope).and("stage IN (:open)", "open", OPEN);
        Map<String, Long> totals = new TreeMap<>();
        db.sql("SELECT stage, COUNT(*) AS cards FROM card_case " + open.where() + " GROUP BY stage"
                        + " UNION ALL SELECT stage, SUM(cards) AS cards FROM ended_cards "
                        + new Query(scope).where() + " GROUP BY stage")
                .params(open.parameters)
                .query(row -> {
                    totals.merge(state(row), row.getLong("cards"), Long::sum);
                });
        return totals;
    }

    @Override
    public Optional<SubmissionView> submission(Scope scope, UUID submissionId) {
        Query query = new Query(scope).and("id = :id", "id", submissionId);
        return submissions(query, "").stream().findFirst();
    }

    @Override
    public Optional<SubmissionView> submission(Scope scope, CheckedNumber receiptNo) {
        Query query = new Query(scope).and("receipt_no = :receipt", "receipt", receiptNo.plain());
        return submissions(query, "").stream().findFirst();
    }

    @Override
    public List<SubmissionView> submissions(Scope scope, int limit) {
        Query query = new Query(scope);
        return submissions(query, query.newest(Optional.empty(), limit));
    }

    private List<SubmissionView> submissions(Query query, String tail) {
        Map<UUID, SubmissionView> views = new LinkedHashMap<>();
        db.sql("SELECT s.id, s.receipt_no, s.channel, s.created_at, c.stage, COUNT(c.id) AS cards FROM"
                        + " (SELECT id, receipt_no, channel, created_at FROM submission " + query.where() + tail + ") s"
                        + " LEFT JOIN card_case c ON c.submission_id = s.id"
                        + " GROUP BY s.id, s.receipt_no, s.channel, s.created_at, c.stage ORDER BY s.id DESC")
                .params(query.parameters)
                .query(row -> {
                    views.merge(row.getObject("id", UUID.class), submission(row), JdbcCardViews::together);
                });
        return List.copyOf(views.values());
    }

    /** One row a stage that cards of it are in; of one without cards a single row without stage. */
    private static SubmissionView submission(ResultSet row) throws SQLException {
        return new SubmissionView(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("receipt_no")).map(JdbcCardViews::receiptNo),
                row.getString("channel"),
                StandingWords.local(row.getObject("created_at", OffsetDateTime.class)),
                row.getString("stage") == null ? Map.of() : Map.of(state(row), row.getLong("cards")));
    }

    private static SubmissionView together(SubmissionView one, SubmissionView other) {
        Map<String, Long> totals = new TreeMap<>(one.totals());
        other.totals().forEach((state, cards) -> totals.merge(state, cards, Long::sum));
        return new SubmissionView(one.id(), one.receiptNo(), one.channel(), one.createdAt(), totals);
    }

    private static String state(ResultSet row) throws SQLException {
        return CardStage.valueOf(row.getString("stage")).state();
    }

    private static CheckedNumber receiptNo(String kept) {
        return switch (CheckedNumber.read(kept)) {
            case TypedNumber.Good(CheckedNumber number) -> number;
            case TypedNumber.Bad bad -> throw new IllegalStateException("a receipt number was kept that is none");
        };
    }

    private List<CardRow> rows(Query query, String tail) {
        return db.sql(CardRow.BRIEF + query.where() + tail)
                .params(query.parameters)
                .query(CardRow::read)
                .list();
    }

    private Page<CardView> page(List<CardRow> rows, PageRequest page, Function<CardRow, String> cursorOf) {
        boolean isLast = rows.size() <= page.limit();
        List<CardRow> shown = isLast ? rows : rows.subList(0, page.limit());
        Optional<String> next = isLast ? Optional.empty() : Optional.of(cursorOf.apply(shown.getLast()));
        return new Page<>(shown.stream().map(painter::inBrief).toList(), next);
    }

    /** Conditions with their parameters; always bound to a scope. */
    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();
        private final List<String> fixed = new ArrayList<>();

        Query(Scope scope) {
            scope.sellerId().ifPresent(seller -> is("seller_id", seller));
        }

        private void is(String column, Object value) {
            and(column + " = :" + column, column, value);
            fixed.add(column);
        }

        Query and(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
            return this;
        }

        Query inState(Optional<String> state) {
            state.ifPresent(asked -> {
                List<String> stages = Stream.of(CardStage.values())
                        .filter(stage -> stage.state().equals(asked))
                        .map(Enum::name)
                        .toList();
                if (stages.size() == 1) {
                    is("stage", stages.getFirst());
                } else {
                    and("stage IN (:stages)", "stages", stages.isEmpty() ? List.of("-") : stages);
                }
            });
            return this;
        }

        /**
         * H2 reads no more rows than it shows only where an index has them in order, and sees that only if the order names
         * the fixed columns and the condition the last one.
         */
        String newest(Optional<UUID> before, int limit) {
            and("id < :before", "before", before.orElse(AFTER_ALL));
            String columns = Stream.concat(fixed.stream(), Stream.of("id"))
                    .map(column -> column + " DESC")
                    .collect(Collectors.joining(", "));
            return " ORDER BY " + columns + " LIMIT " + limit;
        }

        String where() {
            return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
        }
    }
}
