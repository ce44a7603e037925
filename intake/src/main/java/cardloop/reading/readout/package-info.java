/**
 * Reads photos from the command line, {@code ./cardloop read}. In: files, and what kind of card or which shape of codes is on
 * them. Out: a line of JSON a photo, with number and PIN in clear for whoever sent the photo. Never here: a server, a
 * database, an issuer, a code that is kept.
 */
@NullMarked
package cardloop.reading.readout;

import org.jspecify.annotations.NullMarked;
