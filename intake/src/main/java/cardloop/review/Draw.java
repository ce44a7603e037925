package cardloop.review;

import java.time.LocalDate;

/**
 * One sampling draw, recorded before its outcome is known, so that an auditor can repeat it.
 *
 * @param probability of review, 0 to 1
 * @param draw the keyed hash of the case id under the day's key, as a fraction of 2^64
 * @param selected whether {@code draw < probability}
 * @param why the rule's reason, for people
 * @param seedDay the day whose key was used
 */
public record Draw(double probability, double draw, boolean selected, String why, LocalDate seedDay) {}
