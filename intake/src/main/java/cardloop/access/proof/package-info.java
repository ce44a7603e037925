/**
 * Proving an address by a code that is sent there. In: who wants to come in, and the code. Out: a person who may sign in. Never
 * here: a word on whether somebody has an account, or a code in clear at rest.
 */
@NullMarked
package cardloop.access.proof;

import org.jspecify.annotations.NullMarked;
