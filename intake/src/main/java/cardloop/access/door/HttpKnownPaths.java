package cardloop.access.door;

import cardloop.access.Door;
import cardloop.access.Doors;
import cardloop.http.HttpPath;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Where something stands, as the router knows it. */
final class HttpKnownPaths {
    /** What stands at paths that the router does not know: files, and what security answers by itself. */
    private static final Set<String> ANY = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    /** A pattern and the methods it is known for. */
    private record Known(HttpPath.Pattern pattern, Set<String> methods) {}

    private final Supplier<List<Known>> known;
    private final List<HttpPath.Pattern> files;

    /** @param mappings asked once, when all of them stand */
    HttpKnownPaths(Supplier<Stream<RequestMappingInfoHandlerMapping>> mappings, Doors doors) {
        this.known = SingletonSupplier.of(
                () -> Stream.concat(bySecurity(), mappings.get().flatMap(HttpKnownPaths::of))
                        .toList());
        this.files = doors.inOrder().stream()
                .filter(Door::isOpen)
                .filter(door -> door.path().contains(".") || door.path().endsWith("/**"))
                .map(door -> HttpPath.pattern(door.path()))
                .toList();
    }

    /** Whether files are served there; whoever serves them says which are missing. */
    boolean isServed(HttpPath path) {
        return files.stream().anyMatch(path::matches);
    }

    /** The methods that are known at a path; none where nothing stands. */
    Set<String> methods(HttpPath path) {
        return Objects.requireNonNull(known.get()).stream()
                .filter(each -> path.matches(each.pattern()))
                .flatMap(each -> each.methods().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Known> bySecurity() {
        return Stream.of("/login", "/logout").map(path -> new Known(HttpPath.pattern(path), Set.of("POST")));
    }

    private static Stream<Known> of(RequestMappingInfoHandlerMapping mapping) {
        return mapping.getHandlerMethods().keySet().stream().flatMap(HttpKnownPaths::of);
    }

    private static Stream<Known> of(RequestMappingInfo info) {
        Set<String> methods = info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .collect(Collectors.toSet());
        return Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns().stream()
                .map(pattern -> new Known(new HttpPath.Pattern(pattern), methods.isEmpty() ? ANY : methods));
    }
}
