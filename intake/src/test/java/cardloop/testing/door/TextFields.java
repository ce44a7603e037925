package cardloop.testing.door;

import cardloop.http.LongText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every field through which text comes into a server: found in what it maps and in its pages, so that a new one is found too. */
public final class TextFields {
    private static final Pattern INPUT = Pattern.compile("(?:input|select|textarea|button)[^>]* name=\"([a-zA-Z]+)\"");
    private static final List<String> OF_THE_SIGN_IN = List.of("login", "password", "_csrf");

    private final Map<String, String> ids;
    private final Set<String> onPages = new TreeSet<>();
    private final List<TextField> fields = new ArrayList<>();

    private TextFields(Map<String, String> ids) {
        this.ids = ids;
    }

    /** @param ids what stands for the first variable of a path that begins so; where none does, something that is not there */
    public static List<TextField> of(WebApplicationContext server, Map<String, String> ids) {
        TextFields found = new TextFields(ids);
        found.readPages();
        server.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(found::add);
        for (String name : OF_THE_SIGN_IN) {
            found.fields.add(
                    new TextField("POST /login " + name, 0, text -> found.form(HttpMethod.POST, "/login", name, text)));
        }
        return found.fields;
    }

    private void readPages() {
        try {
            for (Resource page :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
                INPUT.matcher(page.getContentAsString(StandardCharsets.UTF_8))
                        .results()
                        .forEach(input -> onPages.add(input.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(RequestMappingInfo mapped, HandlerMethod handler) {
        if (!handler.getBeanType().getName().startsWith("cardloop.")) {
            return;
        }
        for (String pattern : mapped.getPatternValues()) {
            HttpMethod method = mapped.getMethodsCondition().getMethods().stream()
                    .findFirst()
                    .map(RequestMethod::asHttpMethod)
                    .orElse(HttpMethod.GET);
            String path = path(pattern, handler);
            for (Parameter parameter : handler.getMethod().getParameters()) {
                add(method, path, parameter);
            }
        }
    }

    private void add(HttpMethod method, String path, Parameter parameter) {
        String place = method + " " + path + " ";
        if (parameter.isAnnotationPresent(RequestBody.class)) {
            JsonTemplates.of(parameter.getParameterizedType())
                    .forEach(template -> addJson(method, path, template, parameter));
        } else if (isText(parameter)) {
            Set<String> names = parameter.getType() == Map.class ? onPages : Set.of(parameter.getName());
            int most = most(Optional.ofNullable(parameter.getAnnotation(LongText.class)));
            for (String name : names) {
                fields.add(new TextField(place + name, most, text -> form(method, path, name, text)));
            }
        }
    }

    private static boolean isText(Parameter parameter) {
        return parameter.isAnnotationPresent(RequestParam.class)
                && !parameter.getParameterizedType().getTypeName().contains(MultipartFile.class.getName());
    }

    private void addJson(HttpMethod method, String path, String template, Parameter parameter) {
        String[] parts = template.split(JsonTemplates.HERE, -1);
        for (int at = 0; at + 1 < parts.length; at++) {
            String before = String.join("x", List.of(parts).subList(0, at + 1));
            String after = String.join("x", List.of(parts).subList(at + 1, parts.length));
            String name = before.replaceAll("[^\"]*\"?$", "").replaceAll("(?s).*\"([^\"]+)\"$", "$1");
            fields.add(new TextField(
                    method + " " + path + " " + name,
                    most(parameter, name),
                    text -> MockMvcRequestBuilders.request(method, path)
                            .contentType(MediaType.APPLICATION_JSON)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .content(before + escaped(text) + after)));
        }
    }

    private static int most(Parameter body, String name) {
        return body.getType().isRecord()
                ? Arrays.stream(body.getType().getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .mapToInt(component -> most(Optional.ofNullable(component.getAnnotation(LongText.class))))
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    private static int most(Optional<LongText> longer) {
        return longer.map(LongText::value).orElse(0);
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder(text.length());
        text.chars()
                .forEach(unit -> json.append(
                        unit < ' ' || Character.isSurrogate((char) unit)
                                ? String.format("\\u%04x", unit)
                                : Character.toString(unit)));
        return json.toString();
    }

    private AbstractMockHttpServletRequestBuilder<?> form(HttpMethod method, String path, String name, String text) {
        MultiValue plausible = new MultiValue(onPages, name, text);
        return plausible.into(MockMvcRequestBuilders.request(method, path));
    }

    /** A form with something in each field that any page has. */
    private record MultiValue(Set<String> names, String name, String text) {
        AbstractMockHttpServletRequestBuilder<?> into(AbstractMockHttpServletRequestBuilder<?> request) {
            names.stream().filter(other -> !other.equals(name)).forEach(other -> request.param(other, usual(other)));
            return request.header("Idempotency-Key", UUID.randomUUID().toString())
                    .param(name, text);
        }

        private static String usual(String name) {
            return switch (name) {
                case "kind" -> "SZX";
                case "terms" -> "v1";
                case "faceValue", "amount" -> "100";
                case "accept", "paused" -> "true";
                case "payeeId" -> "00000000-0000-7000-8000-000000000001";
                default -> "1";
            };
        }
    }

    private String path(String pattern, HandlerMethod handler) {
        String path = pattern;
        for (Map.Entry<String, String> known : ids.entrySet()) {
            path = pattern.startsWith(known.getKey()) ? path.replaceFirst("\\{[^}]+}", known.getValue()) : path;
        }
        for (Parameter parameter : handler.getMethod().getParameters()) {
            path = path.replace("{" + parameter.getName() + "}", absent(parameter.getType()));
        }
        return path;
    }

    private static String absent(Class<?> type) {
        if (type == UUID.class) {
            return "00000000-0000-7000-8000-000000000000";
        }
        return type.isEnum() ? type.getEnumConstants()[0].toString() : "1";
    }
}
