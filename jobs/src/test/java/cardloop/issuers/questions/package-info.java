/** Opens what a room keeps to itself, for tests of other rooms. */
@NullMarked
package cardloop.issuers.questions;

import org.jspecify.annotations.NullMarked;
