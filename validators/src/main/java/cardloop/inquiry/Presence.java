package cardloop.inquiry;

/** What a call tells of the issuer itself, whatever it tells of the card. */
public enum Presence {
    /** It answered: a verdict, a ticket, a refusal, or that it does not know. */
    THERE,
    /** It gave no answer that can be read and believed: a timeout, a reset, a 5xx, a wrong signature, no connection. */
    SILENT,
    /** Nothing: the fault was ours. */
    UNTOLD
}
