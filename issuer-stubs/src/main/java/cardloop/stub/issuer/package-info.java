/**
 * The pretend issuers, one class a protocol. A question, already counted or not, comes in; an answer goes out after the
 * issuer's own rules. They know the deck, their own memory and the time they are given; they share nothing with the
 * adapters that ask them, and they never bind or spend a card.
 *
 * <p>Of every question only final, hold and pending answers are remembered under its inquiry id. A refusal, and the suspect
 * "not found" of the Q coin issuer, leave no trace. Three wrong PINs in an hour lock a telecom or Q coin card for an hour.
 * An E-card whose batch begins with {@code JDB} is a book card, with {@code JDM} a supermarket card.
 */
@NullMarked
package cardloop.stub.issuer;

import org.jspecify.annotations.NullMarked;
