/**
 * The pretend people of the demo, outsiders who know the public HTTP API and nothing else of the system: who deals the deck,
 * who paints the photos, who plays the day. A day and a seed come in, cards and pictures go out. Nothing here asks an issuer.
 */
@NullMarked
package cardloop.stub.people;

import org.jspecify.annotations.NullMarked;
