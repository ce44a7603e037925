package cardloop.review.desk;

import java.time.Duration;

/**
 * How long and how often.
 *
 * @param lease without a sign of life
 * @param longestLease with as many as you like
 * @param aside an item given back, or held until its longest lease was over, does not come to the same person
 * @param revealsAnHour codes shown to one person in any 60 minutes
 */
public record DeskBounds(Duration lease, Duration longestLease, Duration aside, int revealsAnHour) {}
