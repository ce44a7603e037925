package cardloop.questions;

import cardloop.canary.Canary;
import cardloop.cases.CaseId;

/** Why a card is asked about. */
public enum Purpose {
    /** On its way in. */
    INTAKE,
    /** On the shelf, by night. */
    NIGHT,
    /** A card of ours that we know, before the night; no case: where a case's id stands, the canary's own does. */
    CANARY;

    /** The subject in the evidence of what is asked about. */
    public String subjectOf(CaseId id) {
        return switch (this) {
            case INTAKE, NIGHT -> id.subject();
            case CANARY -> Canary.subject(id.value());
        };
    }
}
