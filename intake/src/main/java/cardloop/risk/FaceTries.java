package cardloop.risk;

import cardloop.casebook.CaseId;

/**
 * Where an issuer does not tell the real face value, a card whose stated one was wrong may be sent once more with another,
 * and not until one fits.
 */
public interface FaceTries {
    /** Whether the key of this case was refused for its face value twice before, whoever sent it. */
    boolean areUsedUp(CaseId caseId);
}
