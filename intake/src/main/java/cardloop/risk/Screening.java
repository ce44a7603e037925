package cardloop.risk;

import cardloop.card.CardKind;
import cardloop.casebook.CardCase;
import cardloop.casebook.CardStage;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.judging.ReasonCode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether a well-formed card may be asked about, and how soon. Joins a surrounding transaction. */
public final class Screening {
    private static final Set<CardStage> SCREENED = EnumSet.of(CardStage.HELD, CardStage.CLEARED);

    private final CardFormats formats;
    private final WrongCodeBudget wrongCodes;
    private final FaceTries faceTries;

    public Screening(CardFormats formats, WrongCodeBudget wrongCodes, FaceTries faceTries) {
        this.formats = formats;
        this.wrongCodes = wrongCodes;
        this.faceTries = faceTries;
    }

    /** What comes of it. */
    public sealed interface Outcome permits Refused, ScreenedCard {}

    public record Refused(ReasonCode reason) implements Outcome {}

    public Outcome screen(CardCase card) {
        Optional<CardKind> kind = kind(card).filter(CardKind::isAccepted);
        if (kind.isEmpty()) {
            return new Refused(ReasonCode.KIND_NOT_ACCEPTED);
        }
        if (faceTries.areUsedUp(card.id())) {
            return new Refused(ReasonCode.FACE_VALUE);
        }
        return new ScreenedCard(card.id(), kind.get(), wrongCodes.pause(card.id()));
    }

    /** One that was screened before, and waits for an answer that counts: at once. */
    public ScreenedCard again(CardCase card) {
        if (!SCREENED.contains(card.progress().stage())) {
            throw new IllegalStateException("a card that is " + card.progress().stage() + " is screened first");
        }
        return new ScreenedCard(card.id(), kind(card).orElseThrow(), Duration.ZERO);
    }

    private Optional<CardKind> kind(CardCase card) {
        return formats.find(card.declared().kind()).map(CardFormat::kind);
    }
}
