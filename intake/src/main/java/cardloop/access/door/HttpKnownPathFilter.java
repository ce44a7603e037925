package cardloop.access.door;

import cardloop.http.HttpPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells whoever asks, signed in or not, that nothing stands at a path, or nothing for this method. Only what stands there is
 * worth asking who one is.
 */
final class HttpKnownPathFilter extends OncePerRequestFilter {
    private final HttpKnownPaths paths;
    private final HttpRefusals problems;

    HttpKnownPathFilter(HttpKnownPaths paths, HttpRefusals problems) {
        this.paths = paths;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpPath path = HttpPath.of(request);
        Set<String> methods = paths.methods(path);
        boolean isTaken = methods.isEmpty() ? paths.isServed(path) : takes(methods, request.getMethod());
        if (isTaken) {
            chain.doFilter(request, response);
        } else if (methods.isEmpty()) {
            problems.notFound(request, response);
        } else {
            problems.methodNotAllowed(
                    new TreeSet<>(methods).stream().collect(Collectors.joining(", ")), request, response);
        }
    }

    private static boolean takes(Set<String> methods, String method) {
        return methods.contains(method) || (method.equals("HEAD") && methods.contains("GET"));
    }
}
