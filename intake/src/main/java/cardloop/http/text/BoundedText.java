package cardloop.http.text;

import cardloop.card.Bilingual;
import cardloop.http.LongText;
import cardloop.http.TextBound;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.type.LogicalType;

/** Reads every string of every JSON body: a string alone, never a number in its place, and no longer than its field may be. */
public final class BoundedText extends StdScalarDeserializer<String> {
    private final TextBound bound;

    public BoundedText() {
        this(TextBound.USUAL);
    }

    private BoundedText(TextBound bound) {
        super(String.class);
        this.bound = bound;
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Textual;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty field) {
        return Optional.ofNullable(field)
                .map(known -> known.getAnnotation(LongText.class))
                .map(longer -> new BoundedText(new TextBound(longer.value())))
                .orElse(this);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String text = parser.getString();
        Optional<Bilingual> fault = bound.faultOf(text);
        if (fault.isPresent()) {
            throw new UnfitText(parser, fault.get());
        }
        return text;
    }
}
