package cardloop.issuers;

import cardloop.card.CardKind;
import cardloop.casebook.CaseId;
import java.time.Instant;
import java.util.Optional;

/** Questions about cards that nobody screened. */
public final class UnscreenedQuestions {
    private UnscreenedQuestions() {}

    /** For any lane, the first of its purpose. */
    public static NewQuestion first(CaseId card, Purpose purpose, CardKind kind, Instant dueAt) {
        return of(card, purpose, "1", kind, Optional.empty(), dueAt);
    }

    public static NewQuestion of(
            CaseId card, Purpose purpose, String runKey, CardKind kind, Optional<String> lane, Instant dueAt) {
        return new NewQuestion(new Question.OfCase(card), purpose, runKey, kind, lane, dueAt);
    }
}
