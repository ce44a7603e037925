package cardloop.access.door;

import cardloop.access.Doors;
import cardloop.http.HttpProblemWriter;
import cardloop.http.HttpRequestIdFilter;
import cardloop.http.problem.ProblemConfiguration;
import cardloop.http.request.RequestConfiguration;
import com.github.f4b6a3.uuid.UuidCreator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What every request meets before anybody is asked who he is. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemConfiguration.class, RequestConfiguration.class})
class ThresholdConfiguration {
    @Bean
    HttpRefusals accessProblems(HttpProblemWriter writer) {
        return new HttpRefusals(writer);
    }

    @Bean
    FilterRegistrationBean<HttpRequestIdFilter> requestIds() {
        FilterRegistrationBean<HttpRequestIdFilter> filter =
                new FilterRegistrationBean<>(new HttpRequestIdFilter(UuidCreator::getTimeOrderedEpoch));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    HttpKnownPaths knownPaths(ObjectProvider<RequestMappingInfoHandlerMapping> mappings, Doors doors) {
        return new HttpKnownPaths(mappings::stream, doors);
    }

    /** What is odd about a method or a header field is told by who looks at it; a path that cannot be trusted is refused. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderValues(value -> value.chars().noneMatch(c -> c < ' ' && c != '\t'));
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected(HttpRefusals problems) {
        return (request, response, why) -> problems.malformed(request, response);
    }
}
