package cardloop.review;

import cardloop.card.CardNumber;
import cardloop.card.CardPin;
import cardloop.judging.ReasonCode;
import java.util.Optional;

/** What a reviewer makes of a card. */
public sealed interface Decision {
    /** A note for the file, "" when none. */
    String note();

    /** The card is good: it is cleared. */
    record Pass(String note) implements Decision {}

    /** The card is refused for the reason given. */
    record Fail(ReasonCode code, String note) implements Decision {}

    /** The code was misread: the right one is asked about anew. An absent number stays as it was. */
    record Correct(Optional<CardNumber> number, CardPin pin, String note) implements Decision {}

    /** Somebody more senior should look. */
    record Escalate(String note) implements Decision {}
}
