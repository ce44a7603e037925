package cardloop.checking;

import cardloop.throttle.Lane;

/** One limit row. A grant locks all it needs in the order of this type. */
record LimitKey(String issuer, Door door, String scope) implements Comparable<LimitKey> {
    /** Which budget of the issuer. */
    enum Door {
        SUBMIT,
        WRONG_PIN
    }

    static LimitKey ofEgress(Lane lane) {
        return new LimitKey(lane.issuer(), Door.SUBMIT, lane.egress().address());
    }

    static LimitKey ofAccount(String issuer) {
        return new LimitKey(issuer, Door.SUBMIT, "account");
    }

    static LimitKey ofKind(String issuer, String kind) {
        return new LimitKey(issuer, Door.SUBMIT, "kind:" + kind);
    }

    static LimitKey ofWrongPins(Lane lane) {
        return new LimitKey(lane.issuer(), Door.WRONG_PIN, lane.egress().address());
    }

    @Override
    public int compareTo(LimitKey other) {
        int byIssuer = issuer.compareTo(other.issuer);
        int byDoor = byIssuer != 0 ? byIssuer : door.compareTo(other.door);
        return byDoor != 0 ? byDoor : scope.compareTo(other.scope);
    }
}
