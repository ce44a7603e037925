/**
 * The house's public API as a program of sellers calls it. In: a key, a path, a body. Out: what was answered. Never here:
 * what is done with it, or a class of the house.
 */
@NullMarked
package cardloop.stub.api;

import org.jspecify.annotations.NullMarked;
