/**
 * What may have been meant by a code that is not well formed. In: a kind, a field and what was typed into it. Out: edits,
 * ranked, each with its place, its weight and its reason. Never here: an edit applied, a well-formed card, a key, a
 * question to an issuer, or more of a PIN than the characters an edit puts in.
 */
@NullMarked
package cardloop.suggestion;

import org.jspecify.annotations.NullMarked;
