package cardloop.web.view;

import cardloop.cases.CardStage;
import cardloop.cases.Owner;
import cardloop.cases.ReasonCode;
import cardloop.cases.WaitingCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** What views need of a case's row. */
record CardRow(UUID id, Came came, Worth worth, Stands stands, String findings) {
    static final String COLUMNS = "SELECT id, submission_id, idx, reference, photo_id, created_at, kind, masked_number,"
            + " face_fen, rate, payout_fen, stage, reason, waiting, owner, deadline, due_at, findings FROM card_case ";

    record Came(UUID submissionId, int index, Optional<String> reference, Optional<UUID> photoId, OffsetDateTime at) {}

    record Worth(
            String kind,
            String maskedNumber,
            Optional<Long> faceFen,
            Optional<Integer> rate,
            Optional<Long> payoutFen) {}

    record Stands(
            CardStage stage,
            Optional<ReasonCode> reason,
            Optional<WaitingCode> waiting,
            Optional<Owner> owner,
            Optional<OffsetDateTime> deadline,
            Optional<OffsetDateTime> dueAt) {}

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
                Optional.ofNullable(row.getObject("payout_fen", Long.class)));
    }

    private static Stands stands(ResultSet row) throws SQLException {
        return new Stands(
                CardStage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getString("reason")).map(ReasonCode::valueOf),
                Optional.ofNullable(row.getString("waiting")).map(WaitingCode::valueOf),
                Optional.ofNullable(row.getString("owner")).map(Owner::valueOf),
                Optional.ofNullable(row.getObject("deadline", OffsetDateTime.class)),
                Optional.ofNullable(row.getObject("due_at", OffsetDateTime.class)));
    }
}
