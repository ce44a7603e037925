package cardloop.questions;

/** Why a card is asked about. */
public enum Purpose {
    /** On its way in. */
    INTAKE,
    /** On the shelf, by night. */
    NIGHT
}
