/**
 * What is agreed with each issuer. In: settings. Out: where it is reached, by which name and secret, from which addresses and
 * how often; nonsense stops the start. Never here: a call, a limit above what the issuer agreed to.
 */
@NullMarked
package cardloop.issuers.asking.contract;

import org.jspecify.annotations.NullMarked;
