package cardloop.issuers.questions;

import cardloop.card.CardKind;
import cardloop.card.Region;
import cardloop.casebook.CaseId;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.Standing;
import cardloop.issuers.NewQuestion;
import cardloop.issuers.Purpose;
import cardloop.issuers.Question;
import cardloop.issuers.QuestionBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return ofRun(question.subject(), question.purpose(), question.runKey())
                .map(Question::id)
                .orElseGet(() -> insert(question));
    }

    @Override
    public Optional<Question> ofRun(Question.Subject subject, Purpose purpose, String runKey) {
        return jdbc.sql("SELECT * FROM question WHERE " + column(subject) + " = ? AND purpose = ? AND run_key = ?")
                .params(subject.id(), purpose.name(), runKey)
                .query(QuestionRows::read)
                .optional();
    }

    /** Where the id of what is asked about is kept. */
    private static String column(Question.Subject subject) {
        return switch (subject) {
            case Question.OfCase _ -> "case_id";
            case Question.OfCanary _ -> "canary_id";
        };
    }

    private InquiryId insert(NewQuestion question) {
        if (question.purpose().movesCase() && isUnresolved(question.subject())) {
            throw new IllegalStateException(question.subject().evidence() + " is being asked about");
        }
        InquiryId id = ids.get();
        jdbc.sql("INSERT INTO question (id, " + column(question.subject()) + """
            , purpose, run_key, priority, issuer, kind, region, lane, state, due_at, attempts, rung, created_at,
              recognised)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, 0, 0, ?, ?)
            """)
                .params(Arrays.asList(
                        id.value(),
                        question.subject().id(),
                        question.purpose().name(),
                        question.runKey(),
                        QuestionClass.first(question.purpose()).priority(),
                        issuerOf(question.kind()),
                        question.kind().code(),
                        regionToAskFrom(question).map(Region::code).orElse(null),
                        question.lane().orElse(null),
                        question.dueAt().atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        question.purpose() == Purpose.CANARY || isRecognised(question.subject())))
                .update();
        return id;
    }

    /** Whether the issuer has found the card by number and PIN before. */
    private boolean isRecognised(Question.Subject subject) {
        return jdbc.sql("SELECT COUNT(*) > 0 FROM question WHERE case_id = ? AND standing IN (" + PROVEN + ")")
                .param(subject.id())
                .query(Boolean.class)
                .single();
    }

    private boolean isUnresolved(Question.Subject subject) {
        return jdbc.sql("SELECT COUNT(*) FROM question WHERE case_id = ? AND state IN ('OPEN', 'ASKING', 'PARKED')")
                        .param(subject.id())
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
                .param("case", question.subject().id())
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
                .query(QuestionRows::read)
                .optional();
    }

    @Override
    public Optional<Question> latestAnswer(CaseId caseId) {
        return jdbc.sql("SELECT * FROM question WHERE case_id = ? AND state = 'ANSWERED'"
                        + " ORDER BY answered_at DESC LIMIT 1")
                .param(caseId.value())
                .query(QuestionRows::read)
                .optional();
    }

    @Override
    public List<Parked> parked() {
        return jdbc.sql("SELECT * FROM question WHERE state = 'PARKED' ORDER BY due_at")
                .query((row, _) -> parked(row))
                .list();
    }

    /** A region where a lane of ours is, is no reason to wait for a person. */
    private Parked parked(ResultSet row) throws SQLException {
        Set<Region> ours = regions.getOrDefault(row.getString("issuer"), Set.of());
        return new Parked(
                new InquiryId(row.getString("id")),
                QuestionRows.about(row),
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
    public boolean withdraw(CaseId caseId) {
        jdbc.sql("SELECT id FROM question WHERE case_id = ? FOR UPDATE")
                .param(caseId.value())
                .query(String.class)
                .list();
        boolean asked = jdbc.sql("SELECT COUNT(*) > 0 FROM attempt a JOIN question q ON q.id = a.question_id"
                        + " WHERE q.case_id = ?")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
        if (!asked) {
            jdbc.sql("UPDATE question SET state = 'CLOSED' WHERE case_id = ? AND state <> 'CLOSED'")
                    .param(caseId.value())
                    .update();
        }
        return !asked;
    }

    @Override
    public int rounds(CaseId caseId, Purpose purpose) {
        return jdbc.sql("SELECT COUNT(*) FROM question WHERE case_id = ? AND purpose = ?")
                .params(caseId.value(), purpose.name())
                .query(Integer.class)
                .single();
    }
}
