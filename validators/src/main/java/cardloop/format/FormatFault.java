package cardloop.format;

/** The closed, ordered list of format faults: of two faults a card gets the earlier. */
public enum FormatFault {
    KIND_UNKNOWN,
    KIND_NOT_ACCEPTED,
    NUMBER_MISSING,
    NUMBER_NOT_EXPECTED,
    NUMBER_ALPHABET,
    NUMBER_LENGTH,
    NUMBER_PREFIX,
    PIN_MISSING,
    PIN_ALPHABET,
    PIN_LENGTH,
    PIN_PREFIX,
    CHECK_DIGIT,
    SUB_KIND_REFUSED,
    FACE_VALUE_MISSING,
    FACE_VALUE_UNKNOWN,
    REGION_UNKNOWN,
    BATCH_UNKNOWN,
    EXPIRY_UNREADABLE
}
