package cardloop.http.body;

import cardloop.http.BodyBounds;
import cardloop.http.HttpProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The room of bodies; a program that imports it brings its own {@link BodyBounds}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyProperties.class)
public class BodyConfiguration {
    /** After the id of the request, before everything else. */
    private static final int BEFORE_ALL = Ordered.HIGHEST_PRECEDENCE + 5;

    @Bean
    FilterRegistrationBean<HttpBodyFilter> bodyBounds(
            BodyBounds bounds, BodyProperties properties, HttpProblemWriter problems, MeterRegistry meters) {
        BytesInFlight memory = properties.memory();
        BytesInFlight disk = properties.disk();
        meters.gauge("cardloop.body.memory.bytes", memory, BytesInFlight::held);
        meters.gauge("cardloop.body.disk.bytes", disk, BytesInFlight::held);
        FilterRegistrationBean<HttpBodyFilter> filter =
                new FilterRegistrationBean<>(new HttpBodyFilter(bounds, memory, disk, problems));
        filter.setOrder(BEFORE_ALL);
        return filter;
    }
}
