package cardloop.format;

/**
 * The closed, ordered list of format faults: of two faults a card gets the earlier. The order is also that of the
 * reasons the faults lead to, so that the earliest fault and the earliest reason are never of two minds. Texts and
 * reasons stand in {@code docs/faults.md}.
 */
public enum FormatFault {
    KIND_UNKNOWN,
    KIND_NOT_ACCEPTED,
    NUMBER_MISSING,
    NUMBER_NOT_EXPECTED,
    NUMBER_MASKED,
    NUMBER_ALPHABET,
    NUMBER_LENGTH,
    NUMBER_PREFIX,
    PIN_MISSING,
    PIN_MASKED,
    PIN_ALPHABET,
    PIN_LENGTH,
    PIN_PREFIX,
    BATCH_UNKNOWN,
    EXPIRY_UNREADABLE,
    CHECK_DIGIT,
    SUB_KIND_REFUSED,
    REGION_UNKNOWN,
    FACE_VALUE_MISSING,
    FACE_VALUE_UNKNOWN
}
