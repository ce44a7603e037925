package cardloop.http.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose multipart body was read: its fields are parameters, as the container would have made them. */
final class HttpUploadRequest extends HttpServletRequestWrapper {
    private final List<HttpUploadPart> parts;
    private final Map<String, String[]> parameters;

    HttpUploadRequest(HttpServletRequest request, List<HttpUploadPart> parts) throws IOException {
        super(request);
        this.parts = List.copyOf(parts);
        this.parameters = parameters(request, parts);
    }

    private static Map<String, String[]> parameters(HttpServletRequest request, List<HttpUploadPart> parts)
            throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, given) -> values.put(name, new ArrayList<>(List.of(given))));
        for (HttpUploadPart part : parts) {
            if (!part.isFile()) {
                String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                values.computeIfAbsent(part.getName(), _ -> new ArrayList<>()).add(text);
            }
        }
        Map<String, String[]> parameters = new LinkedHashMap<>();
        values.forEach((name, given) -> parameters.put(name, given.toArray(String[]::new)));
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Collection<Part> getParts() {
        return List.copyOf(parts);
    }

    @Override
    public @Nullable Part getPart(String name) {
        return parts.stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
