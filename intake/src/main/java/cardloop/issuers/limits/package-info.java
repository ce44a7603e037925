/**
 * What an issuer still allows. In: paces, refusals, wrong PINs. Out: locked limit rows and when each is free again, shared
 * by every process of the house. Never here: a question, a sleep, a bucket that may burst.
 */
@NullMarked
package cardloop.issuers.limits;

import org.jspecify.annotations.NullMarked;
