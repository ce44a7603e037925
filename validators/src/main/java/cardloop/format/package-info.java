/**
 * Is this key well formed? In: kind, number and PIN as typed or read. Out: {@link cardloop.format.FormatVerdict}, a
 * well-formed card or the findings with their places. Never here: a guess applied by itself, or a question to an issuer.
 */
@NullMarked
package cardloop.format;

import org.jspecify.annotations.NullMarked;
