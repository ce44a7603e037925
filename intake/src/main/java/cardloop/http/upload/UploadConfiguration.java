package cardloop.http.upload;

import cardloop.http.spool.TinkSpool;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.util.WebUtils;

/** The room of uploads, for a program that takes photos. The container itself reads no multipart body anywhere. */
@Configuration(proxyBeanMethods = false)
public class UploadConfiguration {
    /** After the security filters, which stand at -100; before the token of a photo form is looked for. */
    private static final int AFTER_SECURITY = -60;

    @Bean
    FilterRegistrationBean<HttpUploadFilter> uploads(@Value("${cardloop.data-dir}") Path dataDir) {
        HttpUploadReader reader = new HttpUploadReader(new TinkSpool(dataDir.resolve("spool")));
        FilterRegistrationBean<HttpUploadFilter> filter = new FilterRegistrationBean<>(new HttpUploadFilter(reader));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    /** Knows what the filter has read, and nothing else: an error page about a photo is about none. */
    @Bean
    StandardServletMultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return WebUtils.getNativeRequest(request, HttpUploadRequest.class) != null;
            }
        };
    }
}
