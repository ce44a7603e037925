/**
 * The demo's day over the public HTTP API. Errands with cards of the deck come in; submissions, photos, corrections,
 * decisions and a payout go out, and a table says whether every card came to where it must. A full PIN is sent, and never
 * printed.
 */
@NullMarked
package cardloop.stub.demo;

import org.jspecify.annotations.NullMarked;
