package cardloop.testing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Asks every handler of a program as everybody, and writes down who got in. */
public final class AccessTable {
    private static final List<String> ROLES =
            List.of("seller", "reviewer", "senior", "operator", "downstream", "auditor");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String NOBODYS_ID = "00000000-0000-7000-8000-000000000000";

    private final ApplicationContext program;
    private final TestingCaller caller;
    private final List<String> stranger;

    public AccessTable(ApplicationContext program, TestingCaller caller) {
        this.program = program;
        this.caller = caller;
        this.stranger = strangersSession();
    }

    /** A line a method and path: {@code GET /api/v1/cards = seller operator auditor}. */
    public List<String> asAnswered() {
        Set<String> lines = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping :
                program.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> lines.addAll(lines(info)));
        }
        return List.copyOf(lines);
    }

    /** The same, as the page of doors has it. */
    public static List<String> asWritten(String fence) {
        try {
            String page = Files.readString(Path.of("../docs/doors.md"));
            String block = page.split("```" + fence + "\n", 2)[1].split("```", 2)[0];
            return block.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(RequestMappingInfo info) {
        List<String> methods = info.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .toList();
        return info.getPatternValues().stream()
                .filter(path -> !path.equals("/error"))
                .flatMap(path -> (methods.isEmpty() ? List.of("GET", "POST") : methods)
                        .stream().map(method -> method + " " + path + " = " + whoGetsIn(method, path, info)))
                .toList();
    }

    private String whoGetsIn(String method, String path, RequestMappingInfo info) {
        String address = path.replaceAll("/\\{\\*[a-zA-Z]+}", "").replaceAll("\\{[a-zA-Z]+}", NOBODYS_ID);
        String type = "Content-Type: "
                + info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .findFirst()
                        .map(Object::toString)
                        .orElse("application/json")
                + "; boundary=b";
        List<String> in = new ArrayList<>();
        for (String role : ROLES) {
            if (passes(method, address, type, List.of("Authorization: Bearer demo-" + role + "-key"))) {
                in.add(role);
            }
        }
        if (passes(method, address, type, stranger)) {
            return in.equals(ROLES) ? "everybody" : "strangers and " + in;
        }
        return in.equals(ROLES) ? "signed in" : String.join(" ", in);
    }

    private boolean passes(String method, String address, String type, List<String> who) {
        List<String> headers = Stream.concat(Stream.of(type), who.stream()).toList();
        Answer answer = caller.call(method, address, TestingCaller.headers(headers.toArray(String[]::new)), "");
        assertThat(answer.status())
                .as(method + " " + address + " as " + who + answer)
                .isGreaterThan(0)
                .isNotIn(405, 415, 500);
        boolean isSentToSignIn =
                answer.header("Location").map(to -> to.endsWith("/login")).orElse(false);
        return answer.status() != 401 && answer.status() != 403 && !isSentToSignIn;
    }

    /** A session of nobody with its token, so that a form is refused for who sends it and not for how. */
    private List<String> strangersSession() {
        Answer page = caller.get("/login");
        Matcher token = TOKEN.matcher(page.body());
        String cookie = page.header("Set-Cookie").orElse("").split(";", 2)[0];
        return Map.of("Cookie", cookie, "X-CSRF-TOKEN", token.find() ? token.group(1) : "").entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .toList();
    }
}
