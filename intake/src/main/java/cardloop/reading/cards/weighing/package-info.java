/**
 * What stands at each place of a row once everything has been heard. In: the net's characters, the second recogniser's
 * opinion, and the row's own print, in which like characters look alike. Out: the candidates of each place with their
 * probabilities, and whether the second recogniser backs the likeliest. Never here: how often such a probability is right.
 */
@NullMarked
package cardloop.reading.cards.weighing;

import org.jspecify.annotations.NullMarked;
