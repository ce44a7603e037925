package cardloop.web.idempotency;

import cardloop.web.ShownOnce;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Notes of a request that its answer is {@link ShownOnce}. */
@ControllerAdvice
public final class HttpShownOnceAdvice implements ResponseBodyAdvice<Object> {
    private static final String NOTE = HttpShownOnceAdvice.class.getName();

    static boolean isNotedOf(HttpServletRequest request) {
        return request.getAttribute(NOTE) != null;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ShownOnce && request instanceof ServletServerHttpRequest servlet) {
            servlet.getServletRequest().setAttribute(NOTE, true);
            response.getHeaders().setCacheControl("no-store");
        }
        return body;
    }
}
