/**
 * What a person looks at. In: confirmed cards. Out: cleared or refused ones; every draw recorded before its outcome. Never here: two people on one item.
 */
@NullMarked
package cardloop.review;

import org.jspecify.annotations.NullMarked;
