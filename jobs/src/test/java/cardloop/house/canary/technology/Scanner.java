package cardloop.house.canary.technology;

import com.google.zxing.BarcodeFormat;

/** Breaks the rule that a class that knows the barcode reader says so in its name. */
public final class Scanner {
    private Scanner() {}

    /** The pattern it looks for. */
    public static BarcodeFormat sought() {
        return BarcodeFormat.QR_CODE;
    }
}
