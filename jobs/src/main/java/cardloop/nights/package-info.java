/**
 * Every night, ask again about what stands on the shelf. In: items on the shelf and the answers of their issuers. Out:
 * items vouched for, pulled, or passed over with a reason. Never here: a permit granted, a card sold, a verdict made from
 * a refusal.
 */
@NullMarked
package cardloop.nights;

import org.jspecify.annotations.NullMarked;
