/**
 * Numbers of our own that people read out and type: receipts, batches, stock. In: a count or a random generator, and what
 * somebody typed. Out: a number with its check character, or the fault and its place. Never here: where counts come from, or
 * a card.
 */
@NullMarked
package cardloop.receipt;

import org.jspecify.annotations.NullMarked;
