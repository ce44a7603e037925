package cardloop.web.view;

import cardloop.casebook.CardStage;
import cardloop.casebook.WaitingCode;
import cardloop.judging.ReasonCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** What views need of a case's row. */
record CardRow(UUID id, Came came, Worth worth, Stands stands, String findings) {
    private static final String COLUMNS = """
        SELECT id, submission_id, idx, reference, photo_id, created_at, kind, masked_number, face_fen, rate, payout_fen,
          stage, reason, waiting, deadline, due_at, findings, CASE WHEN stage = 'OFFERED' THEN (
            SELECT q.face_fen FROM question q WHERE q.case_id = c.id AND q.state = 'ANSWERED'
              AND q.face_fen IS NOT NULL ORDER BY q.answered_at DESC LIMIT 1) END AS offered_fen\
        """;

    static final String BRIEF = COLUMNS + " FROM card_case c ";

    /**
     * When the issuer is asked next is told as far as a seller may know: nothing of what happened to the number before. Of the
     * cards on one photo, those that have a newer photo count: they are still to be seen on this one.
     */
    static final String FULL = COLUMNS + """
        , (SELECT COALESCE(q.told_due_at, q.due_at) FROM question q WHERE q.case_id = c.id AND q.state = 'OPEN'
            ORDER BY q.due_at LIMIT 1) AS asks_at,
          (SELECT COUNT(*) FROM attempt a JOIN question q ON q.id = a.question_id WHERE q.case_id = c.id) AS asked,
          (SELECT COUNT(*) FROM card_case o WHERE o.submission_id = c.submission_id AND o.photo_id = c.photo_id
            AND o.idx <= c.idx) AS among_place,
          (SELECT COUNT(*) FROM card_case o WHERE o.submission_id = c.submission_id AND o.photo_id = c.photo_id)
            + (SELECT p.cards_gone FROM photo p WHERE p.id = c.photo_id) AS among_cards
        FROM card_case c
        """;

    record Came(UUID submissionId, int index, Optional<String> reference, Optional<UUID> photoId, OffsetDateTime at) {}

    record Worth(
            String kind,
            String maskedNumber,
            Optional<Long> faceFen,
            Optional<Integer> rate,
            Optional<Long> payoutFen,
            Optional<Long> offeredFen) {}

    record Stands(
            CardStage stage,
            Optional<ReasonCode> reason,
            Optional<WaitingCode> waiting,
            Optional<OffsetDateTime> deadline,
            Optional<OffsetDateTime> dueAt) {}

    /**
     * Of its issuer.
     *
     * @param untilNow how often it was asked about the card
     * @param next when it is asked again, as far as its seller may know
     */
    record Asked(int untilNow, Optional<OffsetDateTime> next) {
        /** In a list. */
        static final Asked UNTOLD = new Asked(1, Optional.empty());
    }

    /** With what only the view of a single card tells. */
    record Full(CardRow row, Asked asked, Optional<CardView.Among> among) {
        static Full read(ResultSet row, int n) throws SQLException {
            int place = row.getInt("among_place");
            return new Full(
                    CardRow.read(row, n),
                    new Asked(row.getInt("asked"), Optional.ofNullable(row.getObject("asks_at", OffsetDateTime.class))),
                    Optional.ofNullable(row.getObject("among_cards", Long.class))
                            .map(cards -> new CardView.Among(place, Math.toIntExact(cards))));
        }
    }

    static CardRow read(ResultSet row, int n) throws SQLException {
        return new CardRow(
                row.getObject("id", UUID.class), came(row), worth(row), stands(row), row.getString("findings"));
    }

    private static Came came(ResultSet row) throws SQLException {
        return new Came(
                row.getObject("submission_id", UUID.class),
                row.getInt("idx"),
                Optional.ofNullable(row.getString("reference")),
                Optional.ofNullable(row.getObject("photo_id", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class));
    }

    private static Worth worth(ResultSet row) throws SQLException {
        return new Worth(
                row.getString("kind"),
                row.getString("masked_number"),
                Optional.ofNullable(row.getObject("face_fen", Long.class)),
                Optional.ofNullable(row.getObject("rate", Integer.class)),
                Optional.ofNullable(row.getObject("payout_fen", Long.class)),
                Optional.ofNullable(row.getObject("offered_fen", Long.class)));
    }

    private static Stands stands(ResultSet row) throws SQLException {
        return new Stands(
                CardStage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getString("reason")).map(ReasonCode::valueOf),
                Optional.ofNullable(row.getString("waiting")).map(WaitingCode::valueOf),
                Optional.ofNullable(row.getObject("deadline", OffsetDateTime.class)),
                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class)));
    }
}
