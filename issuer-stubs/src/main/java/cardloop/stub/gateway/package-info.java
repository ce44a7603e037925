/**
 * The pretend aggregator. A signed form comes in and is accepted; the verdict goes out by a notice, which is repeated until
 * it is answered {@code SUCCESS}, and by a query, which finds nothing in the first minute. It knows the deck, its orders
 * and the time it is given. Never here: a notice to another machine than this one, a class of the adapter that asks.
 *
 * <p>Final, hold and pending verdicts are remembered under their order. A refusing one (2014, 1002) leaves no trace: the
 * same order may be submitted again. An unknown one (10000) is looked at anew when it is queried.
 */
@NullMarked
package cardloop.stub.gateway;

import org.jspecify.annotations.NullMarked;
