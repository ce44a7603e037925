package cardloop.submission.answer;

import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseEvent;
import cardloop.casebook.Casebook;
import cardloop.casebook.Progress;
import cardloop.submission.Answer;
import cardloop.submission.Readings;
import cardloop.submission.opening.JdbcTools;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Cards taken back. */
public final class JdbcWithdrawals {
    /** Stages in which a question may exist that was not asked yet. */
    private static final Set<CardStage> BEFORE_THE_ISSUER = Set.of(
            CardStage.RECEIVED,
            CardStage.READING,
            CardStage.AWAITING_SELLER,
            CardStage.QUEUED,
            CardStage.CHECKING,
            CardStage.PARKED);

    private final JdbcTools tools;
    private final Casebook casebook;
    private final Readings readings;

    public JdbcWithdrawals(JdbcTools tools, Casebook casebook, Readings readings) {
        this.tools = tools;
        this.casebook = casebook;
        this.readings = readings;
    }

    /** Locks the questions first: whoever asks locks them too, so either the card is asked about or it is taken back. */
    Answer withdraw(CardCase card) {
        UUID id = card.id().value();
        tools.db()
                .sql("SELECT id FROM question WHERE case_id = :id FOR UPDATE")
                .param("id", id)
                .query(String.class)
                .list();
        if (wasAsked(id)) {
            return new Answer.WrongState();
        }
        CaseEvent event = CaseEvent.byPerson(card.origin().sellerId(), "WITHDRAWN", "taken back by the seller");
        if (!casebook.act(card.id(), BEFORE_THE_ISSUER, Progress.ended(CardStage.WITHDRAWN, Optional.empty()), event)) {
            return new Answer.WrongState();
        }
        destroy(card);
        return new Answer.Taken(card.id(), CardStage.WITHDRAWN, Optional.empty(), List.of());
    }

    private boolean wasAsked(UUID id) {
        return tools.db()
                        .sql(
                                "SELECT COUNT(*) FROM attempt a JOIN question q ON q.id = a.question_id WHERE q.case_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** All but the photo, which goes with the last open case that it shows. */
    private void destroy(CardCase card) {
        UUID id = card.id().value();
        tools.db()
                .sql("UPDATE question SET state = 'CLOSED' WHERE case_id = :id AND state <> 'CLOSED'")
                .param("id", id)
                .update();
        tools.db()
                .sql("UPDATE card_case SET sealed_key = NULL WHERE id = :id")
                .param("id", id)
                .update();
        readings.destroy(card.id());
    }
}
