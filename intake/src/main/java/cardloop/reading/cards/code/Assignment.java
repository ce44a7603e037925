package cardloop.reading.cards.code;

import cardloop.reading.Box;
import cardloop.reading.Field;
import cardloop.reading.cards.rows.TextRow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which row is which: at most one row a field, no row twice.
 *
 * @param claims the chosen ones, the number's first
 * @param all what was to choose from
 */
record Assignment(List<Claim> claims, double worth, List<Claim> all) {
    private static final Comparator<Assignment> BY_WORTH = Comparator.comparingDouble(Assignment::worth);

    /** The quality of a fit of which nothing more is wanted. */
    static final double CONVINCING = 0.95;

    private static final double READING_ORDER_WORTH = 0.03;
    private static final double CLEARLY_BETTER = 0.4;
    private static final double APART_COST = 0.02;
    private static final double MOST_APART_COST = 0.6;
    private static final double FURTHER_CARD = 0.8;

    /** Natural logarithm of how much higher a row may be. */
    private static final double LIKE_HEIGHT = 0.6;

    /** Cosine of the angle between them. */
    private static final double LIKE_DIRECTION = 0.8;

    private static final double LIKE_SPREAD = 2.5;
    private static final double ANOTHER_CARD = 1.0;

    /** The most convincing choice; empty when there is no claim at all. */
    static Assignment best(List<Claim> all) {
        return possible(all).max(BY_WORTH).orElseGet(() -> new Assignment(List.of(), Double.NEGATIVE_INFINITY, all));
    }

    /** The most convincing choice among what the first cards left that is another card like the first. */
    static Optional<Assignment> further(List<Claim> left, Assignment first, long fields) {
        return possible(left).filter(card -> card.isAnother(first, fields)).max(BY_WORTH);
    }

    private static Stream<Assignment> possible(List<Claim> all) {
        double tallest = tallest(all);
        Stream<Assignment> single =
                all.stream().map(claim -> new Assignment(List.of(claim), claim.worth(tallest), all));
        Stream<Assignment> pairs = all.stream()
                .filter(claim -> claim.shape().field() == Field.NUMBER)
                .flatMap(number -> all.stream()
                        .filter(claim -> claim.shape().field() == Field.PIN && !claim.sharesRowWith(number))
                        .map(pin -> pair(number, pin, tallest, all)));
        return Stream.concat(single, pairs);
    }

    private static Assignment pair(Claim number, Claim pin, double tallest, List<Claim> all) {
        Box above = number.row().box();
        Box below = pin.row().box();
        double order = above.centreY() < below.centreY() ? READING_ORDER_WORTH : 0;
        double apart = Math.min(MOST_APART_COST, APART_COST * distance(above, below) / tallest);
        return new Assignment(List.of(number, pin), number.worth(tallest) + pin.worth(tallest) + order - apart, all);
    }

    /** The same card with other rows to choose from. */
    Assignment among(List<Claim> left) {
        return new Assignment(claims, worth, left);
    }

    boolean uses(TextRow row) {
        return claims.stream().anyMatch(claim -> claim.row().overlaps(row));
    }

    /**
     * Whether this is a further card beside the first: all rows of both read well, are about as high, run about the same way and
     * stand not much further apart. A single row must be further away from the first than two rows of one card are.
     */
    private boolean isAnother(Assignment first, long fields) {
        if (claims.size() < fields || first.claims.size() < fields || !first.readsWell() || !readsWell()) {
            return false;
        }
        Box row = claims.getFirst().row().box();
        Box other = first.claims.getFirst().row().box();
        if (Math.abs(Math.log(row.height() / other.height())) > LIKE_HEIGHT
                || Math.cos(Math.toRadians(row.degrees() - other.degrees())) < LIKE_DIRECTION) {
            return false;
        }
        return claims.size() > 1
                ? spread() < LIKE_SPREAD * first.spread()
                : distance(row, other) > ANOTHER_CARD * other.width();
    }

    /** How far apart its two rows are, in heights of the first. */
    private double spread() {
        Box one = claims.getFirst().row().box();
        return distance(one, claims.getLast().row().box()) / one.height();
    }

    private static double distance(Box one, Box other) {
        return Math.hypot(one.centreX() - other.centreX(), one.centreY() - other.centreY());
    }

    private boolean readsWell() {
        return claims.stream().allMatch(Assignment::mayBeOfFurtherCard);
    }

    /** Only what reads well: small print beside a single card is no other card. */
    static boolean mayBeOfFurtherCard(Claim claim) {
        return claim.fit().quality() > FURTHER_CARD;
    }

    /** How well its rows read, whatever else speaks for or against them. */
    double readability() {
        return claims.stream().mapToDouble(Claim::readability).sum();
    }

    private static double tallest(List<Claim> all) {
        return all.stream()
                .filter(Claim::readsLikeACode)
                .mapToDouble(claim -> claim.row().box().height())
                .max()
                .orElse(1);
    }

    /**
     * Whether the print may be something else, however well it reads: a name, a telephone number below the codes, a part of a
     * longer code, the other code, or this one upside down.
     */
    boolean isQuestionable(Claim claim) {
        return claim.isLettersOnly()
                || claim.smallness(tallest(all)) > 0
                || isPartOfMore(claim)
                || isPerhapsOther(claim)
                || isPerhapsUpsideDown(claim);
    }

    private boolean isPerhapsUpsideDown(Claim claim) {
        return all.stream()
                .anyMatch(other -> other.sharesRowWith(claim)
                        && isUpsideDown(other.row().box(), claim.row().box())
                        && other.fit().quality() > CONVINCING);
    }

    private static boolean isUpsideDown(Box one, Box other) {
        return Math.cos(Math.toRadians(one.degrees() - other.degrees())) < 0;
    }

    /** It reads like a code of the other field, too, and for that field nothing else does. */
    private boolean isPerhapsOther(Claim claim) {
        return all.stream()
                .filter(other -> other.shape().field() != claim.shape().field()
                        && other.sharesRowWith(claim)
                        && other.readsLikeACode())
                .anyMatch(other -> claims.stream()
                        .noneMatch(chosen ->
                                chosen.shape().field() == other.shape().field() && chosen.readsLikeACode()));
    }

    /** The same print reads as a longer code, of which this is rather a part. */
    private boolean isPartOfMore(Claim claim) {
        return all.stream()
                .anyMatch(other -> other.sharesRowWith(claim)
                        && other.length() > claim.length()
                        && other.fit().quality() > CONVINCING);
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
                .filter(claim ->
                        claim.row().equals(of.row()) && claim.shape().field() == field && claim.readsLikeACode())
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
}
