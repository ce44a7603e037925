package cardloop.throttle;

/** One issuer seen from one egress address: the unit that is paced, rests and recovers. */
public record Lane(String issuer, Egress egress) {
    /** {@code issuer/address}, for people and logs. */
    public String label() {
        return issuer + "/" + egress.address();
    }
}
