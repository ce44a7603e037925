package cardloop.risk;

import cardloop.base.SealedKey;
import cardloop.casebook.CaseId;
import java.time.Duration;

/**
 * How long cards wait because too many codes were wrong: of their seller, from their address, or of all sellers together.
 * A budget that is used up delays and never refuses. Every method joins a surrounding transaction.
 */
public interface WrongCodeBudget {
    /** The pause before this card is asked about: the longest of the three budgets; zero within all of them. */
    Duration pause(CaseId card);

    /** The issuer does not recognise the card: it draws on all three, once a code however often it is sent. */
    void notRecognised(CaseId card);

    /** The key is taken: it draws on all three, once a code, if the card that has it is another seller's. */
    void taken(CaseId card, SealedKey key);
}
