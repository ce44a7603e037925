/**
 * What only this room opens. In: card keys and photos in clear. Out: sealed bytes bound to their case, and keyed fingerprints that tell two keys apart without telling either. Never here: a log line.
 */
@NullMarked
package cardloop.base.vault;

import org.jspecify.annotations.NullMarked;
