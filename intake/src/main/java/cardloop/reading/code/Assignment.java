package cardloop.reading.code;

import cardloop.reading.Field;
import java.util.List;
import java.util.Optional;

/**
 * Which row is which: at most one row a field, no row twice.
 *
 * @param claims the chosen ones, the number's first
 * @param all what was to choose from
 */
record Assignment(List<Claim> claims, double worth, List<Claim> all) {
    /** The quality of a fit of which nothing more is wanted. */
    static final double CONVINCING = 0.95;

    private static final double READS_LIKE_A_CODE = 0.6;
    private static final double NEARLY_AS_GOOD = 0.8;
    private static final double READING_ORDER_WORTH = 0.03;
    private static final double CLEARLY_BETTER = 0.4;

    /** The most convincing choice; empty when there is no claim at all. */
    static Assignment best(List<Claim> all) {
        double tallest = tallest(all);
        Assignment best = new Assignment(List.of(), 0, all);
        for (Claim first : all) {
            best = better(best, new Assignment(List.of(first), first.worth(tallest), all));
            for (Claim second : all) {
                if (first.shape().field() == Field.NUMBER
                        && second.shape().field() == Field.PIN
                        && !first.sharesRowWith(second)) {
                    best = better(best, pair(first, second, tallest, all));
                }
            }
        }
        return best;
    }

    private static Assignment pair(Claim number, Claim pin, double tallest, List<Claim> all) {
        double order = number.row().box().centreY() < pin.row().box().centreY() ? READING_ORDER_WORTH : 0;
        return new Assignment(List.of(number, pin), number.worth(tallest) + pin.worth(tallest) + order, all);
    }

    private static double tallest(List<Claim> all) {
        return all.stream()
                .filter(claim -> claim.fit().quality() > READS_LIKE_A_CODE)
                .mapToDouble(claim -> claim.row().box().height())
                .max()
                .orElse(1);
    }

    private static Assignment better(Assignment a, Assignment b) {
        return b.worth() > a.worth() ? b : a;
    }

    /** The same two rows the other way round, when that is nearly as good. */
    Optional<Assignment> rival() {
        if (claims.size() < 2) {
            return Optional.empty();
        }
        Claim number = claims.getFirst();
        Claim pin = claims.getLast();
        return claim(pin, Field.NUMBER)
                .flatMap(other -> claim(number, Field.PIN).map(another -> pair(other, another, tallest(all), all)))
                .filter(swapped -> swapped.worth() > worth - CLEARLY_BETTER);
    }

    private Optional<Claim> claim(Claim of, Field field) {
        return all.stream()
                .filter(claim -> claim.row().equals(of.row())
                        && claim.shape().field() == field
                        && claim.fit().quality() > READS_LIKE_A_CODE)
                .findFirst();
    }

    /** A row was chosen for each of so many fields, and every one reads like a code. */
    boolean isConvincing(long fields) {
        return claims.size() == fields
                && claims.stream().allMatch(claim -> claim.fit().quality() > CONVINCING);
    }

    /** It is convincing, and none of its rows is as small as what is printed below codes. */
    boolean isSettled(long fields) {
        double tallest = tallest(all);
        return isConvincing(fields) && claims.stream().allMatch(claim -> claim.smallness(tallest) == 0);
    }

    /** Another row, chosen for nothing, reads nearly as well as a code of this field. */
    boolean isContested(Claim chosen) {
        return all.stream()
                .filter(claim -> claim.shape().field() == chosen.shape().field())
                .filter(claim -> claims.stream().noneMatch(claim::sharesRowWith))
                .anyMatch(claim ->
                        claim.fit().quality() > NEARLY_AS_GOOD * chosen.fit().quality());
    }
}
