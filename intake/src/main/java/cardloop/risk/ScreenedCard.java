package cardloop.risk;

import cardloop.card.CardKind;
import cardloop.casebook.CaseId;
import java.time.Duration;

/** A card that may be asked about. Only {@link Screening} makes one. */
public final class ScreenedCard implements Screening.Outcome {
    private final CaseId id;
    private final CardKind kind;
    private final Duration pause;

    ScreenedCard(CaseId id, CardKind kind, Duration pause) {
        this.id = id;
        this.kind = kind;
        this.pause = pause;
    }

    public CaseId id() {
        return id;
    }

    public CardKind kind() {
        return kind;
    }

    /** How long it waits before it is asked about, 0 or more. */
    public Duration pause() {
        return pause;
    }
}
