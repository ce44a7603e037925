/**
 * The doors of a server. In: requests. Out: who is behind each, or a refusal; an id on every answer. Never here: a door
 * that stands open because nobody named it.
 */
@NullMarked
package cardloop.access.door;

import org.jspecify.annotations.NullMarked;
