package cardloop.issuers.limits;

import cardloop.throttle.Lane;

/** One limit row. A grant locks all it needs in the order of this type. */
public record LimitKey(String issuer, Door door, String scope) implements Comparable<LimitKey> {
    private static final int CARD_DIGITS = 32;
    private static final String KIND = "kind:";

    /** Which budget of the issuer. */
    public enum Door {
        SUBMIT,
        /** Asking what became of a question, where the issuer has a door for that. */
        QUERY,
        WRONG_PIN
    }

    public static LimitKey ofEgress(Lane lane) {
        return new LimitKey(lane.issuer(), Door.SUBMIT, lane.egress().address());
    }

    public static LimitKey ofQueries(Lane lane) {
        return new LimitKey(lane.issuer(), Door.QUERY, lane.egress().address());
    }

    public static LimitKey ofAccount(String issuer) {
        return new LimitKey(issuer, Door.SUBMIT, "account");
    }

    public static LimitKey ofKind(String issuer, String kind) {
        return new LimitKey(issuer, Door.SUBMIT, KIND + kind);
    }

    boolean isOfKind() {
        return scope.startsWith(KIND);
    }

    /** @param numberFingerprint keyed hash of the card's number, hexadecimal */
    public static LimitKey ofCard(String issuer, String numberFingerprint) {
        return new LimitKey(issuer, Door.SUBMIT, "card:" + numberFingerprint.substring(0, CARD_DIGITS));
    }

    public static LimitKey ofWrongPins(Lane lane) {
        return new LimitKey(lane.issuer(), Door.WRONG_PIN, lane.egress().address());
    }

    /** Locked by whoever takes a unit of any card's budget, so that two lanes never take a card's last one together. */
    public static LimitKey ofCardBudgets(String issuer) {
        return new LimitKey(issuer, Door.WRONG_PIN, "cards");
    }

    @Override
    public int compareTo(LimitKey other) {
        int byIssuer = issuer.compareTo(other.issuer);
        int byDoor = byIssuer != 0 ? byIssuer : door.compareTo(other.door);
        return byDoor != 0 ? byDoor : scope.compareTo(other.scope);
    }
}
