package cardloop.reading.cards.barcode;

import cardloop.reading.picture.GreyImage;
import java.util.List;

/** Reads codes for machines. */
@FunctionalInterface
public interface BarcodeReader {
    /** What stands on a picture at any quarter turn; empty when there is nothing that fits its own check. Never throws. */
    List<Barcode> find(GreyImage picture);
}
