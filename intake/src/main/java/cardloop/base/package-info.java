/**
 * What everything stands on: the database and its two pools, sealed keys and codes, the chain of events. In: work that
 * has to be recorded. Out: connections, seals, fingerprints, events, the bell that tells of work. Never here: a card,
 * a person, a rule of the trade.
 */
@NullMarked
package cardloop.base;

import org.jspecify.annotations.NullMarked;
