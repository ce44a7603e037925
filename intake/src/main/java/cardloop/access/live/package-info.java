/**
 * What a program must not start with outside the demonstration. In: settings as they were bound, and the people. Out: nothing,
 * or a refusal that names each. Never here: a secret's text.
 */
@NullMarked
package cardloop.access.live;

import org.jspecify.annotations.NullMarked;
