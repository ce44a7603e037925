package cardloop.risk;

import cardloop.base.KeySealing;
import cardloop.base.SealedKey;
import cardloop.card.BatchNo;
import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.card.FaceValue;
import cardloop.card.Region;
import cardloop.casebook.CardCase;
import cardloop.casebook.Casebook;
import cardloop.casebook.Declared;
import cardloop.format.CardFormats;
import cardloop.format.Finding;
import cardloop.format.FormatVerdict.MalformedCard;
import cardloop.format.FormatVerdict.WellFormedCard;
import cardloop.format.TypedCard;
import java.util.List;

/** Gives a case another code, because a reader, its seller or a reviewer read it anew: format first, then the database. */
public final class Recoding {
    private final CardFormats formats;
    private final KeySealing sealing;
    private final Casebook casebook;
    private final WrongCodeBudget wrongCodes;

    public Recoding(CardFormats formats, KeySealing sealing, Casebook casebook, WrongCodeBudget wrongCodes) {
        this.formats = formats;
        this.sealing = sealing;
        this.casebook = casebook;
        this.wrongCodes = wrongCodes;
    }

    /** What became of the new code. */
    public sealed interface Result {
        /** The case has it; its stage is unchanged. */
        record Replaced() implements Result {}

        /** It is not well formed; nothing was changed. */
        record Malformed(List<Finding> findings) implements Result {}

        /** Another live case has it; nothing was changed. */
        record Duplicate() implements Result {}
    }

    /** Checks and replaces; joins a surrounding transaction. */
    public Result recode(CardCase card, CardNumber number, CardPin pin) {
        return recode(card, number.value(), pin.reveal());
    }

    /** The same of characters as they were read or typed; {@code ""} where there are none. */
    public Result recode(CardCase card, String number, String pin) {
        return switch (formats.check(typed(card.declared(), number, pin))) {
            case MalformedCard(List<Finding> findings) -> new Result.Malformed(findings);
            case WellFormedCard wellFormed -> replace(card, wellFormed);
        };
    }

    /** What is wrong with such a code, in order; nothing is changed. */
    public List<Finding> faults(CardCase card, String number, String pin) {
        return switch (formats.check(typed(card.declared(), number, pin))) {
            case MalformedCard(List<Finding> findings) -> findings;
            case WellFormedCard _ -> List.of();
        };
    }

    private static TypedCard typed(Declared declared, String number, String pin) {
        return new TypedCard(
                declared.kind(),
                number,
                pin,
                declared.faceValue().map(FaceValue::yuan).orElse(""),
                declared.region().map(Region::code).orElse(""),
                declared.batch().map(BatchNo::value).orElse(""),
                declared.expiry().map(Object::toString).orElse(""));
    }

    private Result replace(CardCase card, WellFormedCard wellFormed) {
        SealedKey key = sealing.seal(wellFormed.key(), card.id().subject());
        return switch (casebook.giveKey(card.id(), key, "[]")) {
            case OPENED -> new Result.Replaced();
            case DUPLICATE -> {
                wrongCodes.taken(card.id(), key);
                yield new Result.Duplicate();
            }
        };
    }
}
