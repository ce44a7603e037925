package cardloop.issuers.questions;

import cardloop.card.Balance;
import cardloop.card.BatchNo;
import cardloop.card.Expiry;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.CaseId;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.Standing;
import cardloop.issuers.Purpose;
import cardloop.issuers.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code question} as questions. */
final class QuestionRows {
    private QuestionRows() {}

    static Question.Subject about(ResultSet row) throws SQLException {
        UUID ofCase = row.getObject("case_id", UUID.class);
        return ofCase == null
                ? new Question.OfCanary(row.getObject("canary_id", UUID.class))
                : new Question.OfCase(new CaseId(ofCase));
    }

    static Question read(ResultSet row, int ignored) throws SQLException {
        return new Question(
                new InquiryId(row.getString("id")),
                about(row),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("run_key"),
                row.getString("issuer"),
                Question.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                new Question.Waits(row.getString("challenge") != null, row.getString("region") != null),
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
