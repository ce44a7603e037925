/**
 * The protocols on the wire, one class each. In: a committed inquiry and the address to leave from. Out: one outcome
 * from a closed table of codes; whatever the table does not list is unknown. Never here: a retry, a redirect followed, a
 * cookie kept, a captcha solved.
 */
@NullMarked
package cardloop.issuer;

import org.jspecify.annotations.NullMarked;
