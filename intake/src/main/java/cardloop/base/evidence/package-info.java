/**
 * Who did what, why, under which rule. In: facts of decisions. Out: chains of hashes that verify offline. Never here: a PIN, or an event edited.
 */
@NullMarked
package cardloop.base.evidence;

import org.jspecify.annotations.NullMarked;
