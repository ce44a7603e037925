package cardloop.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Where a request goes, as the router sees it: each segment decoded, without its parameters. Whatever decides by a path
 * asks here and nowhere else, so that {@code /%61pi/…} and {@code /api/…} are one door to a filter as they are to the router.
 */
public final class HttpPath {
    /** What programs call, whose errors are problem details. */
    private static final Set<String> OF_PROGRAMS = Set.of("api", "callbacks", "actuator");

    private final String raw;
    private final PathContainer path;

    private HttpPath(String raw, PathContainer path) {
        this.raw = raw;
        this.path = path;
    }

    /** While an error page is made, the path that failed. */
    public static HttpPath of(HttpServletRequest request) {
        boolean isError = request.getDispatcherType() == DispatcherType.ERROR;
        return isError && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? of(failed, request.getContextPath())
                : of(request.getRequestURI(), request.getContextPath());
    }

    /** Of a request that the container could lead nowhere. */
    public static HttpPath ofUnmapped(HttpServletRequest request) {
        return of(request.getRequestURI(), "");
    }

    /** @param raw as it was sent; what cannot be decoded stands for itself and leads nowhere */
    static HttpPath of(@Nullable String raw, String context) {
        if (raw == null) {
            return of("", context);
        }
        try {
            return new HttpPath(raw, RequestPath.parse(raw, context).pathWithinApplication());
        } catch (IllegalArgumentException undecodable) {
            return new HttpPath(raw, PathContainer.parsePath(raw.replace("%", "%25")));
        }
    }

    /** A pattern such as {@code /api/v1/cards/**}. */
    public record Pattern(PathPattern parsed) {}

    public static Pattern pattern(String pattern) {
        return new Pattern(PathPatternParser.defaultInstance.parse(pattern));
    }

    public boolean matches(Pattern pattern) {
        return pattern.parsed().matches(path);
    }

    /** Whether programs call it: what they are told when something is wrong is for a program to read. */
    public boolean isForPrograms() {
        return path.elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(PathSegment.class::cast)
                .findFirst()
                .map(first -> OF_PROGRAMS.contains(first.valueToMatch()))
                .orElse(false);
    }

    /** Decoded; equal for all spellings of one path. */
    public String text() {
        return path.elements().stream()
                .map(element -> element instanceof PathSegment segment ? segment.valueToMatch() : element.value())
                .collect(Collectors.joining());
    }

    /** As it was sent, to be named and never to be decided by. */
    public String asSent() {
        return raw;
    }

    @Override
    public String toString() {
        return text();
    }
}
