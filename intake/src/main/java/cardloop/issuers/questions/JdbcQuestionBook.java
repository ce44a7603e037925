package cardloop.issuers.questions;

import cardloop.card.Balance;
import cardloop.card.BatchNo;
import cardloop.card.CardKind;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.CaseId;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.Standing;
import cardloop.issuers.NewQuestion;
import cardloop.issuers.ParkedQuestion;
import cardloop.issuers.Purpose;
import cardloop.issuers.Question;
import cardloop.issuers.QuestionBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions in the database. */
public final class JdbcQuestionBook implements QuestionBook {
    private static final String PROVEN = Stream.of(Standing.values())
            .filter(Standing::provesTheKey)
            .map(standing -> "'" + standing + "'")
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<InquiryId> ids;
    private final Map<String, Set<Region>> regions;

    /** @param regions where we can ask those issuers from that answer by region, by issuer */
    public JdbcQuestionBook(JdbcClient jdbc, Clock clock, Supplier<InquiryId> ids, Map<String, Set<Region>> regions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
        this.regions = Map.copyOf(regions);
    }

    @Override
    public InquiryId open(NewQuestion question) {
        return ofRun(question.caseId(), question.purpose(), question.runKey())
                .map(Question::id)
                .orElseGet(() -> insert(question));
    }

    @Override
    public Optional<Question> ofRun(CaseId id, Purpose purpose, String runKey) {
        return jdbc.sql("SELECT * FROM question WHERE " + column(purpose) + " = ? AND purpose = ? AND run_key = ?")
                .params(id.value(), purpose.name(), runKey)
                .query(JdbcQuestionBook::read)
                .optional();
    }

    /** Where the id of what is asked about is kept. */
    private static String column(Purpose purpose) {
        return switch (purpose) {
            case INTAKE, SETTLE, NIGHT -> "case_id";
            case CANARY -> "canary_id";
        };
    }

    private InquiryId insert(NewQuestion question) {
        if (question.purpose().movesCase() && isUnresolved(question.caseId())) {
            throw new IllegalStateException("case " + question.caseId() + " is being asked about");
        }
        InquiryId id = ids.get();
        jdbc.sql("INSERT INTO question (id, " + column(question.purpose()) + """
            , purpose, run_key, priority, issuer, kind, region, lane, state, due_at, attempts, rung, created_at,
              recognised)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, 0, 0, ?, ?)
            """)
                .params(Arrays.asList(
                        id.value(),
                        question.caseId().value(),
                        question.purpose().name(),
                        question.runKey(),
                        QuestionClass.first(question.purpose()).priority(),
                        issuerOf(question.kind()),
                        question.kind().code(),
                        regionToAskFrom(question).map(Region::code).orElse(null),
                        question.lane().orElse(null),
                        question.dueAt().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        question.purpose() == Purpose.CANARY || isRecognised(question.caseId())))
                .update();
        return id;
    }

    /** Whether the issuer has found the card by number and PIN before. */
    private boolean isRecognised(CaseId id) {
        return jdbc.sql("SELECT COUNT(*) > 0 FROM question WHERE case_id = ? AND standing IN (" + PROVEN + ")")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    private boolean isUnresolved(CaseId id) {
        return jdbc.sql("SELECT COUNT(*) FROM question WHERE case_id = ? AND state IN ('OPEN', 'ASKING', 'PARKED')")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Where to ask from, of an issuer that answers by region: where it said before that the card is valid, else where the
     * catalogue or the seller says. That is no verdict: an issuer that says otherwise sends the question on, and where no
     * lane of ours is, any lane asks.
     */
    private Optional<Region> regionToAskFrom(NewQuestion question) {
        Set<Region> ours = regions.getOrDefault(issuerOf(question.kind()), Set.of());
        return ours.isEmpty() || question.lane().isPresent()
                ? Optional.empty()
                : toldRegion(question).map(Region::new).filter(ours::contains);
    }

    private Optional<String> toldRegion(NewQuestion question) {
        return jdbc.sql("""
            SELECT COALESCE(
              (SELECT COALESCE(q.answer_region, q.region) FROM question q
                WHERE q.case_id = c.id AND COALESCE(q.answer_region, q.region) IS NOT NULL
                ORDER BY q.created_at DESC LIMIT 1), CAST(:fixed AS VARCHAR), c.region)
            FROM card_case c WHERE c.id = :case
            """)
                .param("fixed", question.kind().region().map(Region::code).orElse(null))
                .param("case", question.caseId().value())
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(Function.identity());
    }

    private static String issuerOf(CardKind kind) {
        return kind.issuer()
                .orElseThrow(() -> new IllegalArgumentException("no protocol answers for kind " + kind.code()));
    }

    @Override
    public Optional<Question> find(InquiryId id) {
        return jdbc.sql("SELECT * FROM question WHERE id = ?")
                .param(id.value())
                .query(JdbcQuestionBook::read)
                .optional();
    }

    @Override
    public Optional<Question> latestAnswer(CaseId caseId) {
        return jdbc.sql("SELECT * FROM question WHERE case_id = ? AND state = 'ANSWERED'"
                        + " ORDER BY answered_at DESC LIMIT 1")
                .param(caseId.value())
                .query(JdbcQuestionBook::read)
                .optional();
    }

    @Override
    public List<Question> ripe(String runKey, String lane, int atMost) {
        return Stream.of(Question.State.ANSWERED, Question.State.CLOSED, Question.State.PARKED)
                .flatMap(state -> ripe(runKey, lane, state, atMost))
                .limit(atMost)
                .toList();
    }

    /** One state after the other, so that the index leads past those that are still open. */
    private Stream<Question> ripe(String runKey, String lane, Question.State state, int atMost) {
        return jdbc
                .sql("SELECT * FROM question WHERE purpose = 'NIGHT' AND run_key = ? AND lane = ?"
                        + " AND applied IS NULL AND state = ? LIMIT ?")
                .params(runKey, lane, state.name(), atMost)
                .query(JdbcQuestionBook::read)
                .list()
                .stream();
    }

    @Override
    public void applied(InquiryId id, String what) {
        jdbc.sql("UPDATE question SET applied = ? WHERE id = ? AND applied IS NULL")
                .params(what, id.value())
                .update();
    }

    @Override
    public int unanswered(String runKey, String lane) {
        return jdbc.sql("SELECT COUNT(*) FROM question WHERE purpose = 'NIGHT' AND run_key = ? AND lane = ?"
                        + " AND state IN ('OPEN', 'ASKING')")
                .params(runKey, lane)
                .query(Integer.class)
                .single();
    }

    @Override
    public int closeOpen(String runKey, String lane) {
        return jdbc.sql("UPDATE question SET state = 'CLOSED' WHERE purpose = 'NIGHT' AND run_key = ? AND lane = ?"
                        + " AND state = 'OPEN'")
                .params(runKey, lane)
                .update();
    }

    @Override
    public List<ParkedQuestion> parked() {
        return jdbc.sql("SELECT * FROM question WHERE state = 'PARKED' ORDER BY due_at")
                .query((row, _) -> parked(row))
                .list();
    }

    /** A region where a lane of ours is, is no reason to wait for a person. */
    private ParkedQuestion parked(ResultSet row) throws SQLException {
        Set<Region> ours = regions.getOrDefault(row.getString("issuer"), Set.of());
        return new ParkedQuestion(
                new InquiryId(row.getString("id")),
                about(row),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("issuer"),
                row.getString("kind"),
                Optional.ofNullable(row.getString("region")).filter(code -> !ours.contains(new Region(code))),
                Optional.ofNullable(row.getString("challenge")));
    }

    @Override
    public void park(InquiryId id) {
        jdbc.sql("UPDATE question SET state = 'PARKED' WHERE id = ? AND state = 'OPEN'")
                .param(id.value())
                .update();
    }

    @Override
    public boolean resume(InquiryId id) {
        return jdbc.sql("UPDATE question SET state = 'OPEN', challenge = NULL, due_at = ? WHERE id = ? AND"
                                + " state = 'PARKED'")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), id.value())
                        .update()
                == 1;
    }

    @Override
    public int rounds(CaseId caseId, Purpose purpose) {
        return jdbc.sql("SELECT COUNT(*) FROM question WHERE case_id = ? AND purpose = ?")
                .params(caseId.value(), purpose.name())
                .query(Integer.class)
                .single();
    }

    private static CaseId about(ResultSet row) throws SQLException {
        UUID ofCase = row.getObject("case_id", UUID.class);
        return new CaseId(ofCase == null ? row.getObject("canary_id", UUID.class) : ofCase);
    }

    private static Question read(ResultSet row, int ignored) throws SQLException {
        return new Question(
                new InquiryId(row.getString("id")),
                about(row),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("run_key"),
                Question.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                facts(row),
                Optional.ofNullable(row.getObject("facts_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Optional<CardFacts> facts(ResultSet row) throws SQLException {
        String standing = row.getString("standing");
        if (standing == null) {
            return Optional.empty();
        }
        String bind = row.getString("bind_requires");
        String splits = Objects.requireNonNullElse(row.getString("splits"), "");
        return Optional.of(new CardFacts(
                Standing.valueOf(standing),
                Optional.ofNullable(row.getObject("face_fen", Long.class)).map(FaceValue::new),
                Optional.ofNullable(row.getObject("balance_fen", Long.class)).map(fen -> Balance.of(fen, splits)),
                Optional.ofNullable(row.getString("batch")).map(BatchNo::new),
                Optional.ofNullable(row.getString("answer_region")).map(Region::new),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class))
                        .map(Expiry::new),
                Optional.ofNullable(row.getObject("activated_on", LocalDate.class)),
                bind == null || bind.isEmpty() ? List.of() : List.of(bind.split(","))));
    }
}
