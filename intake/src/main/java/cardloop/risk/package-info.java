/**
 * What is known about a key before an issuer is asked: duplicates above all. In: well-formed cards. Out: screened ones, or one reason. Never here: a word about whose card it was.
 */
@NullMarked
package cardloop.risk;

import org.jspecify.annotations.NullMarked;
