/** Seals, fingerprints and the key file. In: made-up keys. Out: what opens and what must not. Never here: a real card. */
@NullMarked
package cardloop.base.vault;

import org.jspecify.annotations.NullMarked;
