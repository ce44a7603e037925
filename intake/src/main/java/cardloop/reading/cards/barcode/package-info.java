/**
 * Machine-readable codes on a photo. In: a grey picture. Out: what its QR codes and barcodes say. Never here: what that means,
 * or an address followed.
 */
@NullMarked
package cardloop.reading.cards.barcode;

import org.jspecify.annotations.NullMarked;
