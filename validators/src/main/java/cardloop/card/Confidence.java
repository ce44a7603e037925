package cardloop.card;

/** How sure a fact of the catalogue is; the sources are closed, almost nothing comes from an issuer. */
public enum Confidence {
    /** The issuer's own code or document. */
    PRIMARY,
    /** Two or more independent lineages agree. */
    AGREED,
    /** Many copies of one text. */
    COPIED,
    /** One source. */
    SINGLE,
    /** Sources conflict. */
    CONFLICT,
    /** Low-reliability pages. */
    LOW,
    /** From memory. */
    MEMORY
}
