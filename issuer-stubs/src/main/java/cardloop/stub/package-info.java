/**
 * The town of pretend issuers: one HTTP server on 127.0.0.1 that answers like {@code cmcc}, {@code tencent}, {@code jd},
 * {@code netease}, {@code gateway} and the {@code payout} channel, knows the truth about a deck of cards, counts strictly and misbehaves on demand. Requests come
 * in, answers and damages go out; its own doors stand under {@code /_stub}. Nothing of the system under test is used here.
 *
 * <p>The real interfaces are closed. These are modelled on what public gateway code and documents show.
 */
@NullMarked
package cardloop.stub;

import org.jspecify.annotations.NullMarked;
