package cardloop.reading.cards.barcode;

import cardloop.reading.Box;
import cardloop.reading.picture.GreyImage;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads with ZXing. Only symbologies with a check of their own; none of retail (EAN, UPC), which name goods and not cards.
 * Not thread-safe.
 */
public final class ZxingBarcodeReader implements BarcodeReader {
    private static final int LONGEST_SIDE = 1600;
    private static final List<BarcodeFormat> CHECKED =
            List.of(BarcodeFormat.QR_CODE, BarcodeFormat.PDF_417, BarcodeFormat.CODE_128, BarcodeFormat.CODE_93);

    private final MultiFormatReader reader = new MultiFormatReader();
    private final Map<DecodeHintType, Object> hints = new EnumMap<>(Map.of(DecodeHintType.POSSIBLE_FORMATS, CHECKED));

    @Override
    public List<Barcode> find(GreyImage picture) {
        GreyImage small = picture.fitted(LONGEST_SIDE);
        double scale = picture.width() / (double) small.width();
        List<Barcode> found = on(small, scale);
        // Bars are looked for from left to right; standing ones show when the picture lies on its side.
        return found.isEmpty()
                ? on(small.transposed(), scale).stream()
                        .map(Barcode::transposed)
                        .toList()
                : found;
    }

    private List<Barcode> on(GreyImage picture, double scale) {
        int width = picture.width();
        int height = picture.height();
        var source = new PlanarYUVLuminanceSource(picture.pixels(), width, height, 0, 0, width, height, false);
        try {
            Result[] found = new GenericMultipleBarcodeReader(reader)
                    .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), hints);
            return Arrays.stream(found)
                    .filter(result -> result.getText() != null)
                    .map(result -> new Barcode(result.getText(), box(result.getResultPoints(), scale)))
                    .toList();
        } catch (NotFoundException | RuntimeException nothing) {
            // Pictures that only look like a code run it out of its arrays: they hold none.
            return List.of();
        }
    }

    private static Box box(ResultPoint[] points, double scale) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (ResultPoint point : points) {
            if (Objects.nonNull(point)) {
                left = Math.min(left, point.getX());
                right = Math.max(right, point.getX());
                top = Math.min(top, point.getY());
                bottom = Math.max(bottom, point.getY());
            }
        }
        return right < left
                ? Box.NOWHERE
                : new Box(
                        scale * (left + right) / 2,
                        scale * (top + bottom) / 2,
                        scale * Math.max(1, right - left),
                        scale * Math.max(1, bottom - top),
                        0);
    }
}
