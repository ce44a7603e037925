package cardloop.house.canary.path;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.function.Function;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/** Breaks a rule: looks at paths that nobody has decoded. */
public final class HttpRawPath {
    private HttpRawPath() {}

    public static boolean decides(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    public static Function<HttpServletRequest, String> refers() {
        return HttpServletRequest::getServletPath;
    }

    public static void maps(FilterRegistrationBean<?> filter) {
        filter.addUrlPatterns("/api/*");
    }

    public static String wraps(HttpServletRequestWrapper request) {
        return request.getRequestURL().toString();
    }
}
