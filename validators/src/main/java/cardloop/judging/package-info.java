/** What an issuer's facts mean for a card, against what was expected of it: one judgement by day and by night. */
@org.jspecify.annotations.NullMarked
package cardloop.judging;
