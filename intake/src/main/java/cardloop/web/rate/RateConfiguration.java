package cardloop.web.rate;

import cardloop.http.HttpPath;
import cardloop.http.HttpProblemWriter;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room of limits towards callers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateProperties.class)
public class RateConfiguration {
    /** After the security filters, which stand at -100, and before answers are repeated. */
    private static final int BEFORE_IDEMPOTENCY = -1;

    @Bean
    FilterRegistrationBean<HttpRateFilter> checkRate(
            RateProperties properties, HttpProblemWriter problems, Clock clock) {
        CallWindow calls = new CallWindow("check", properties.checkQuota(), properties.checkWindow(), clock);
        FilterRegistrationBean<HttpRateFilter> filter =
                new FilterRegistrationBean<>(new HttpRateFilter(HttpPath.pattern("/api/v1/check"), calls, problems));
        filter.setOrder(BEFORE_IDEMPOTENCY);
        return filter;
    }
}
