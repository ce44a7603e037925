/**
 * Asking an issuer about a card. In: an inquiry whose id was committed before. Out: one sealed
 * {@link cardloop.inquiry.InquiryOutcome}. Only {@code Answered} may reject a card. Never here: a retry, a second
 * reading of a code, a guess.
 */
@NullMarked
package cardloop.inquiry;

import org.jspecify.annotations.NullMarked;
