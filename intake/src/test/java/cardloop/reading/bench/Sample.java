package cardloop.reading.bench;

import cardloop.reading.RowShape;
import cardloop.reading.drawing.Quad;
import java.util.List;
import java.util.Optional;

/**
 * A photo with its truth.
 *
 * @param level how hard it is, as its maker says
 * @param number the code, empty when the card has none
 */
@SuppressWarnings("ArrayRecordComponent") // a photo is handed to readers, never compared
public record Sample(byte[] jpeg, String level, String scheme, List<RowShape> shapes, Row number, Row pin) {
    public Sample {
        shapes = List.copyOf(shapes);
    }

    /**
     * One code as printed.
     *
     * @param places of its characters on the photo, empty when the truth does not tell them
     */
    public record Row(String code, String typeface, List<Quad> places) {
        public static final Row NONE = new Row("", "", List.of());

        public Row {
            places = List.copyOf(places);
        }

        Optional<Row> ifPrinted() {
            return code.isEmpty() ? Optional.empty() : Optional.of(this);
        }
    }
}
