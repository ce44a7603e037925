package cardloop.reading;

import cardloop.format.CardFormat;
import cardloop.format.FieldRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a kind of the catalogue looks like to a reader. */
public final class CardShapes {
    private CardShapes() {}

    /** The rows of the kind whose shape is known, the number's first. */
    public static List<RowShape> of(CardFormat format) {
        return Stream.of(shape(Field.NUMBER, format.number()), shape(Field.PIN, format.pin()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<RowShape> shape(Field field, FieldRule rule) {
        return rule instanceof FieldRule.Shaped shaped
                ? Optional.of(new RowShape(field, shaped.alphabet().characters(), shaped.shortest(), shaped.longest()))
                : Optional.empty();
    }
}
