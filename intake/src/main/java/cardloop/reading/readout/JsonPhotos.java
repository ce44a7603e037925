package cardloop.reading.readout;

import cardloop.reading.Glyph;
import cardloop.reading.PhotoQuality;
import cardloop.reading.RowReading;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a photo and line; codes are in clear, for whoever sent the photo. */
final class JsonPhotos {
    private final JsonGenerator json;

    JsonPhotos(Writer out) {
        this.json =
                JsonFactory.builder().rootValueSeparator("\n").build().createGenerator(ObjectWriteContext.empty(), out);
    }

    void add(ReadPhoto photo) {
        json.writeStartObject();
        json.writeStringProperty("file", photo.file());
        switch (photo) {
            case ReadPhoto.Read read -> read(read);
            case ReadPhoto.Unreadable unreadable -> unreadable(unreadable.why().name());
        }
        quality(photo.quality());
        json.writeNumberProperty("milliseconds", photo.took().toMillis());
        json.writeEndObject();
    }

    private void read(ReadPhoto.Read read) {
        card(read.card());
        json.writeArrayPropertyStart("others");
        for (ReadCard other : read.others()) {
            json.writeStartObject();
            card(other);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void unreadable(String why) {
        json.writeStringProperty("verdict", "unreadable");
        json.writeStringProperty("why", why);
        json.writeNullProperty("number");
        json.writeNullProperty("pin");
        for (String none : List.of("kinds", "others")) {
            json.writeArrayPropertyStart(none);
            json.writeEndArray();
        }
    }

    private void card(ReadCard card) {
        json.writeStringProperty("verdict", card.isCertain() ? "certain" : "doubtful");
        row("number", card.number());
        row("pin", card.pin());
        json.writeArrayPropertyStart("kinds");
        card.kinds().forEach(json::writeString);
        json.writeEndArray();
        card.fitsCheck().ifPresent(fits -> json.writeBooleanProperty("fitsCheck", fits));
    }

    private void row(String name, RowReading row) {
        if (row.isAbsent()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", row.reveal());
        json.writeArrayPropertyStart("characters");
        row.glyphs().forEach(this::glyph);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void glyph(Glyph glyph) {
        json.writeStartObject();
        json.writeStringProperty("value", String.valueOf(glyph.value()));
        json.writeNumberProperty("confidencePermille", glyph.confidencePermille());
        json.writeBooleanProperty("doubtful", glyph.doubtful());
        json.writeArrayPropertyStart("alternatives");
        glyph.alternatives().forEach(other -> json.writeString(String.valueOf(other)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void quality(PhotoQuality quality) {
        json.writeObjectPropertyStart("quality");
        json.writeStringProperty("verdict", quality.verdict().name());
        json.writeNumberProperty("sharpness", Math.round(quality.sharpness() * 1000) / 1000.0);
        json.writeNumberProperty("glare", Math.round(quality.glare() * 1000) / 1000.0);
        json.writeNumberProperty("resolution", Math.round(quality.resolution() * 1000) / 1000.0);
        json.writeArrayPropertyStart("retake");
        quality.retake().forEach(retake -> json.writeString(retake.name()));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Ends the last line. */
    void end() {
        json.writeRaw('\n');
        json.flush();
    }
}
