package cardloop.check;

import cardloop.check.CheckedLine.LineFinding;
import cardloop.suggestion.Suggestion;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** For programs: one JSON object a line. */
final class JsonSheet implements Sheet {
    private final JsonGenerator json;
    private final Language language;

    JsonSheet(Writer out, Language language) {
        this.json =
                JsonFactory.builder().rootValueSeparator("\n").build().createGenerator(ObjectWriteContext.empty(), out);
        this.language = language;
    }

    @Override
    public void add(String file, CheckedLine line) {
        json.writeStartObject();
        json.writeStringProperty("file", file);
        json.writeNumberProperty("line", line.line());
        json.writeArrayPropertyStart("kinds");
        line.kinds().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("number", line.number());
        json.writeStringProperty("pin", line.pin());
        json.writeStringProperty("verdict", line.verdict().name());
        json.writeArrayPropertyStart("findings");
        line.findings().forEach(this::finding);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void finding(LineFinding finding) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code());
        json.writeNumberProperty("column", finding.column());
        json.writeNumberProperty("length", finding.length());
        json.writeStringProperty("text", language.of(finding.text()));
        finding.meant().completions().ifPresent(count -> json.writeNumberProperty("completions", count));
        json.writeBooleanProperty("unique", finding.meant().isUnique());
        json.writeArrayPropertyStart("suggestions");
        finding.meant().ranked().forEach(this::suggestion);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void suggestion(Suggestion one) {
        json.writeStartObject();
        json.writeNumberProperty("column", one.edit().position() + 1);
        json.writeNumberProperty("length", one.edit().length());
        json.writeStringProperty("put", one.edit().replacement());
        json.writeNumberProperty("weightMillibits", one.weightMillibits());
        json.writeStringProperty("reason", language.of(one.reason()));
        json.writeEndObject();
    }

    @Override
    public void end(long lines, long good) {
        if (lines > 0) {
            json.writeRaw('\n');
        }
        json.flush();
    }
}
