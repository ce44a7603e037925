package cardloop.testing.door;

import cardloop.access.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every form of a server's pages, found in what it maps, sent once with something in each field. */
public final class PagePosts {
    private static final int REDIRECT = 300;
    private static final String ABSENT = "00000000-0000-7000-8000-000000000000";

    private final WebApplicationContext server;
    private final Doorstep doorstep;
    private final Map<String, String> form;

    /** @param form what stands in the fields */
    public PagePosts(WebApplicationContext server, Doorstep doorstep, Map<String, String> form) {
        this.server = server;
        this.doorstep = doorstep;
        this.form = form;
    }

    /** The forms that did something and answer with a whole page, so that Back and Reload ask to send them again. */
    public List<String> answeredByAPage() throws Exception {
        List<String> found = new ArrayList<>();
        for (HandlerMethod handler : handlers().keySet()) {
            for (Role role : Role.values()) {
                MvcResult answer = doorstep.perform(request(handler), role);
                view(answer)
                        .filter(name -> answer.getResponse().getStatus() < REDIRECT)
                        .filter(name -> !name.startsWith("redirect:") && !name.startsWith("fragments/"))
                        .ifPresent(name -> found.add(handlers().get(handler) + " as " + role + " shows " + name));
            }
        }
        return found;
    }

    /** Paths by who handles them. */
    public Map<HandlerMethod, String> handlers() {
        Map<HandlerMethod, String> posts = new LinkedHashMap<>();
        server.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapped, handler) -> {
                    boolean isOurs = handler.getBeanType().getName().startsWith("cardloop.")
                            && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
                    if (isOurs && mapped.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                        posts.put(handler, mapped.getPatternValues().iterator().next());
                    }
                });
        return posts;
    }

    private AbstractMockHttpServletRequestBuilder<?> request(HandlerMethod handler) {
        String path = Objects.requireNonNull(handlers().get(handler))
                .replaceAll("\\{(?:id|itemId)}", ABSENT)
                .replaceAll("\\{[^}]+}", "1");
        boolean takesPhotos = Arrays.stream(handler.getMethod().getGenericParameterTypes())
                .anyMatch(type -> type.getTypeName().contains(MultipartFile.class.getName()));
        AbstractMockHttpServletRequestBuilder<?> request = takesPhotos
                ? MockMvcRequestBuilders.multipart(path)
                        .file(new MockMultipartFile("photo", "a.jpg", "image/jpeg", new byte[] {1, 2, 3}))
                : form(path);
        form.forEach(request::param);
        return request;
    }

    /** A form with a body, to which parameters are added. */
    public static MockHttpServletRequestBuilder form(String path) {
        return MockMvcRequestBuilders.post(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("sent=1");
    }

    private static Optional<String> view(MvcResult answer) {
        return Optional.ofNullable(answer.getModelAndView()).map(ModelAndView::getViewName);
    }
}
