/**
 * Cards of ours that we know well: canaries. In: a well-formed card and what its issuer should say of it. Out: the canaries
 * of an issuer, and the sealed key of one for the call about it. Never here: a case, a credit, a stock item, a PIN in clear.
 */
@NullMarked
package cardloop.issuers.canary;

import org.jspecify.annotations.NullMarked;
