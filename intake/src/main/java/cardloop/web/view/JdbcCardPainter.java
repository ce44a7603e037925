package cardloop.web.view;

import cardloop.card.Bilingual;
import cardloop.card.FaceValue;
import cardloop.cases.CardStage;
import cardloop.cases.CaseId;
import cardloop.cases.Price;
import cardloop.evidence.EventLog;
import cardloop.format.CardFormats;
import cardloop.submission.FoundFault;
import cardloop.web.view.CardView.Among;
import cardloop.web.view.CardView.Facts;
import cardloop.web.view.CardView.Offer;
import cardloop.web.view.CardView.Place;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Makes views of rows. */
public final class JdbcCardPainter {
    private final JdbcClient db;
    private final EventLog events;
    private final CardFormats formats;
    private final JsonMapper json;
    private final Clock clock;

    public JdbcCardPainter(JdbcClient db, EventLog events, CardFormats formats, JsonMapper json, Clock clock) {
        this.db = db;
        this.events = events;
        this.formats = formats;
        this.json = json;
        this.clock = clock;
    }

    CardView inBrief(CardRow row) {
        return paint(row, place(row.came(), Optional.empty()), Optional.empty(), List.of());
    }

    CardView inFull(CardRow row) {
        return paint(
                row,
                place(row.came(), among(row.came())),
                asksAt(row),
                StandingWords.tell(events.events(new CaseId(row.id()).subject()), row.stands()));
    }

    private CardView paint(
            CardRow row, Place place, Optional<OffsetDateTime> asksAt, List<CardView.TimelineStep> timeline) {
        return new CardView(
                row.id(),
                place,
                facts(row),
                StandingWords.say(row.stands(), asksAt, clock.instant()),
                List.of(json.readValue(row.findings(), FoundFault[].class)),
                offer(row),
                timeline);
    }

    private static Place place(CardRow.Came came, Optional<Among> among) {
        return new Place(
                came.submissionId(),
                came.index(),
                came.reference(),
                came.photoId(),
                among,
                StandingWords.local(came.at()));
    }

    /** Those that have a newer photo count: they are still to be seen on this one. */
    private Optional<Among> among(CardRow.Came came) {
        return came.photoId()
                .map(photo -> db.sql("SELECT COUNT(CASE WHEN idx <= :idx THEN 1 END), COUNT(*)"
                                + " + (SELECT cards_gone FROM photo WHERE id = :photo) FROM card_case"
                                + " WHERE submission_id = :submission AND photo_id = :photo")
                        .param("idx", came.index())
                        .param("submission", came.submissionId())
                        .param("photo", photo)
                        .query((row, _) -> new Among(row.getInt(1), row.getInt(2)))
                        .single())
                .filter(among -> among.cards() > 1);
    }

    private Facts facts(CardRow row) {
        CardRow.Worth worth = row.worth();
        CardStage stage = row.stands().stage();
        boolean isPaid = stage != CardStage.REJECTED && stage != CardStage.WITHDRAWN;
        return new Facts(
                worth.kind(),
                kindName(worth.kind()),
                worth.maskedNumber(),
                worth.faceFen().map(Money::ofFen),
                worth.payoutFen().filter(fen -> isPaid).map(Money::ofFen));
    }

    private Bilingual kindName(String code) {
        return formats.find(code).map(format -> format.kind().name()).orElseGet(() -> new Bilingual(code, code));
    }

    private Optional<Offer> offer(CardRow row) {
        if (row.stands().stage() != CardStage.OFFERED || row.worth().rate().isEmpty()) {
            return Optional.empty();
        }
        int rate = row.worth().rate().get();
        return realFace(row.id())
                .map(face -> new Offer(
                        Money.of(face), Money.ofFen(Price.of(face, rate).payoutFen())));
    }

    private Optional<FaceValue> realFace(UUID caseId) {
        return db.sql("SELECT face_fen FROM question WHERE case_id = :id AND state = 'ANSWERED'"
                        + " AND face_fen IS NOT NULL ORDER BY answered_at DESC LIMIT 1")
                .param("id", caseId)
                .query(Long.class)
                .optional()
                .map(FaceValue::new);
    }

    /** When the issuer is to be asked next, as far as a seller may know: nothing of what happened to the number before. */
    private Optional<OffsetDateTime> asksAt(CardRow row) {
        return db.sql("SELECT COALESCE(told_due_at, due_at) FROM question WHERE case_id = :id AND state = 'OPEN'"
                        + " ORDER BY due_at LIMIT 1")
                .param("id", row.id())
                .query(OffsetDateTime.class)
                .optional();
    }
}
