package cardloop.inquiry;

import cardloop.card.Region;

/** Why an issuer would not answer. */
public sealed interface Refusal {
    /** Too many requests, or the address is held for a while. */
    record RateLimited() implements Refusal {}

    /** This card was asked too often. */
    record CardTooOften() implements Refusal {}

    /** Busy, or closed for maintenance. */
    record Closed() implements Refusal {}

    /** The card answers only to an egress of another region. */
    record WrongRegion(Region areaLock) implements Refusal {}

    /** A person has to solve a challenge; software never does. */
    record Captcha(String challengeId) implements Refusal {}

    /** Our credentials, clock or address are wrong: the lane stops and an operator is told. */
    record Configuration() implements Refusal {}

    /** "Not found" given to an address that was over its limit: no verdict, to be asked again rested. */
    record Suspect() implements Refusal {}

    /** What has to rest after a refusal. */
    enum Scope {
        EGRESS,
        ACCOUNT,
        KIND,
        CARD,
        /** Nothing rests: the question needs another place or a person. */
        QUESTION,
        /** The lane stops until an operator resumes it. */
        LANE
    }
}
