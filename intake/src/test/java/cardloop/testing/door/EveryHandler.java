package cardloop.testing.door;

import cardloop.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Calls everything that a server maps, as everybody, about everything that there is. */
public final class EveryHandler {
    private static final int FAULT_OF_OURS = 500;

    private final Doorstep doorstep;
    private final List<String> ids;
    private final Set<String> faults = new TreeSet<>();
    private int calls;

    private EveryHandler(Doorstep doorstep, List<String> ids) {
        this.doorstep = doorstep;
        this.ids = ids;
    }

    /**
     * What was not answered, or with a fault of ours: method, path, who called, and the status.
     *
     * @param ids tried one after the other wherever a path has a variable
     */
    public static Set<String> faults(WebApplicationContext server, Doorstep doorstep, List<String> ids) {
        EveryHandler every = new EveryHandler(doorstep, ids);
        var mapped = server.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.POST, HttpMethod.DELETE)) {
            mapped.forEach((info, handler) -> every.call(method, info, handler));
        }
        if (every.calls < mapped.size()) {
            throw new IllegalStateException("hardly anything was called");
        }
        return every.faults;
    }

    private void call(HttpMethod method, RequestMappingInfo info, HandlerMethod handler) {
        boolean isOurs = handler.getBeanType().getName().startsWith("cardloop.");
        boolean isMethod = info.getMethodsCondition().getMethods().stream()
                .anyMatch(mapped -> mapped.asHttpMethod().equals(method));
        if (isOurs && isMethod) {
            info.getPatternValues().stream()
                    .flatMap(pattern -> paths(pattern).stream())
                    .forEach(path -> call(method, path));
        }
    }

    private Set<String> paths(String pattern) {
        Set<String> paths = new TreeSet<>();
        for (String id : ids) {
            paths.add(pattern.replaceAll("\\{[^}]*}", id));
        }
        return paths;
    }

    private void call(HttpMethod method, String path) {
        for (Role role : Role.values()) {
            List<MediaType> types = method.equals(HttpMethod.GET)
                    ? List.of(MediaType.ALL)
                    : List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED);
            for (MediaType type : new ArrayList<>(types)) {
                calls++;
                int status = doorstep.status(
                        MockMvcRequestBuilders.request(method, path)
                                .contentType(type)
                                .content(type.equals(MediaType.APPLICATION_JSON) ? "{}" : "")
                                .header("Idempotency-Key", UUID.randomUUID().toString()),
                        role);
                if (status >= FAULT_OF_OURS) {
                    faults.add(String.format(Locale.ROOT, "%s %s as %s: %d", method, path, role, status));
                }
            }
        }
    }
}
