package cardloop.issuers;

import cardloop.card.CardKind;
import cardloop.casebook.CaseId;
import cardloop.risk.ScreenedCard;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A question to be asked when a lane has a permit. There is one for a subject, a purpose and a run. */
public final class NewQuestion {
    private final Question.Subject subject;
    private final Purpose purpose;
    private final String runKey;
    private final CardKind kind;
    private final Optional<String> lane;
    private final Instant dueAt;

    NewQuestion(
            Question.Subject subject,
            Purpose purpose,
            String runKey,
            CardKind kind,
            Optional<String> lane,
            Instant dueAt) {
        this.subject = subject;
        this.purpose = purpose;
        this.runKey = runKey;
        this.kind = kind;
        this.lane = lane;
        this.dueAt = dueAt;
    }

    /** @param round how often the card was asked about on its way in, with this time; from 1 */
    public static NewQuestion intake(ScreenedCard card, int round, Instant dueAt) {
        return ofScreened(card, Purpose.INTAKE, round, dueAt);
    }

    /** @param round how often it was asked about before its payment, with this time; from 1 */
    public static NewQuestion settle(ScreenedCard card, int round, Instant dueAt) {
        return ofScreened(card, Purpose.SETTLE, round, dueAt);
    }

    private static NewQuestion ofScreened(ScreenedCard card, Purpose purpose, int round, Instant dueAt) {
        return new NewQuestion(
                new Question.OfCase(card.id()), purpose, String.valueOf(round), card.kind(), Optional.empty(), dueAt);
    }

    /**
     * Of a card that was taken and lies on the shelf.
     *
     * @param night its business date
     * @param lane the only lane ({@code issuer/address}) that may take it, unless its card turns out to answer in one region
     */
    public static NewQuestion night(CaseId onShelf, CardKind kind, String night, String lane, Instant dueAt) {
        return new NewQuestion(new Question.OfCase(onShelf), Purpose.NIGHT, night, kind, Optional.of(lane), dueAt);
    }

    /** @param night its business date */
    public static NewQuestion canary(UUID canary, CardKind kind, String night, Instant dueAt) {
        return new NewQuestion(new Question.OfCanary(canary), Purpose.CANARY, night, kind, Optional.empty(), dueAt);
    }

    public Question.Subject subject() {
        return subject;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** Unique with subject and purpose: the round, or the business date of a night. */
    public String runKey() {
        return runKey;
    }

    public CardKind kind() {
        return kind;
    }

    /** Empty for any lane of the issuer. */
    public Optional<String> lane() {
        return lane;
    }

    public Instant dueAt() {
        return dueAt;
    }
}
