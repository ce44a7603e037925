package cardloop.reading.code;

import cardloop.reading.Field;
import java.util.List;

/** Which row is which: at most one row a field, no row twice. */
record Assignment(List<Claim> claims, double worth) {
    private static final double READS_LIKE_A_CODE = 0.6;
    private static final double READING_ORDER_WORTH = 0.03;

    /** The most convincing choice; empty when there is no claim at all. */
    static Assignment best(List<Claim> claims) {
        double tallest = claims.stream()
                .filter(claim -> claim.stretch().score() > READS_LIKE_A_CODE)
                .mapToDouble(claim -> claim.row().box().height())
                .max()
                .orElse(1);
        Assignment best = new Assignment(List.of(), 0);
        for (Claim first : claims) {
            best = better(best, new Assignment(List.of(first), first.worth(tallest)));
            for (Claim second : claims) {
                if (first.shape().field() == Field.NUMBER
                        && second.shape().field() == Field.PIN
                        && !first.sharesRowWith(second)) {
                    double order =
                            first.row().box().centreY() < second.row().box().centreY() ? READING_ORDER_WORTH : 0;
                    double worth = first.worth(tallest) + second.worth(tallest) + order;
                    best = better(best, new Assignment(List.of(first, second), worth));
                }
            }
        }
        return best;
    }

    /** How well the worse of the rows was read. */
    double leastScore() {
        return claims.stream()
                .mapToDouble(claim -> claim.stretch().score())
                .min()
                .orElse(0);
    }

    private static Assignment better(Assignment a, Assignment b) {
        return b.worth() > a.worth() ? b : a;
    }
}
