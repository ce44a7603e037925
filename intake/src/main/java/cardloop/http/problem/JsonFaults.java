package cardloop.http.problem;

import cardloop.http.Problem;
import cardloop.http.text.UnfitText;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body, by place and never by value. */
final class JsonFaults {
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z_]{1,24}");

    private JsonFaults() {}

    static Problem of(JacksonException broken) {
        return switch (broken) {
            case UnrecognizedPropertyException e ->
                Problem.invalidField(pointer(e), "没有这个字段。", "There is no such field.");
            case UnfitText e ->
                Problem.invalidField(pointer(e), e.why().zh(), e.why().en());
            case DatabindException e -> Problem.invalidField(pointer(e), "类型不对。", "It has the wrong type.");
            default -> malformed(broken.getLocation());
        };
    }

    private static Problem malformed(TokenStreamLocation place) {
        int line = place == null ? 1 : Math.max(1, place.getLineNr());
        int column = place == null ? 1 : Math.max(1, place.getColumnNr());
        return Problem.of(
                        400,
                        "malformed_json",
                        "JSON 第 " + line + " 行第 " + column + " 列有误，什么都没有保存。",
                        "The JSON is malformed at line " + line + ", column " + column + "; nothing was stored.")
                .with("line", line)
                .with("column", column);
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? String.valueOf(step.getIndex()) : escaped(name));
        }
        return pointer.toString();
    }

    /** A field name is what was sent too: one that could be a code is not repeated. */
    private static String escaped(String name) {
        return FIELD_NAME.matcher(name).matches() ? name : "…";
    }
}
