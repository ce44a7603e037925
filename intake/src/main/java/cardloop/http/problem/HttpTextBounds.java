package cardloop.http.problem;

import cardloop.card.Bilingual;
import cardloop.http.LongText;
import cardloop.http.Problem;
import cardloop.http.TextBound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Looks at every parameter of query and form before anything parses it. */
final class HttpTextBounds implements HandlerInterceptor {
    private static final TextBound NAME = new TextBound(100);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            request.getParameterMap().forEach((name, values) -> {
                NAME.faultOf(name).ifPresent(fault -> refuse(method, "", fault));
                TextBound bound = bound(method, name);
                Arrays.stream(values)
                        .map(bound::faultOf)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(fault -> refuse(method, name, fault));
            });
        }
        return true;
    }

    private static TextBound bound(HandlerMethod method, String name) {
        return Arrays.stream(method.getMethod().getParameters())
                .filter(parameter -> parameter.getName().equals(name))
                .map(HttpTextBounds::longer)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(TextBound.USUAL);
    }

    private static Optional<TextBound> longer(Parameter parameter) {
        return Optional.ofNullable(parameter.getAnnotation(LongText.class))
                .map(longer -> new TextBound(longer.value()));
    }

    private static void refuse(HandlerMethod method, String name, Bilingual fault) {
        throw AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                ? Problem.invalidField("/" + name, fault.zh(), fault.en()).asException()
                : new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
