package cardloop.http.problem;

import cardloop.http.HttpProblemWriter;
import cardloop.http.text.BoundedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The room of problems, and JSON read strictly enough to have them. */
@Configuration(proxyBeanMethods = false)
public class ProblemConfiguration {
    @Bean
    HttpProblemWriter problemWriter(JsonMapper json) {
        return new HttpProblemWriter(json);
    }

    @Bean
    HttpProblemResolver problemResolver(HttpProblemWriter writer) {
        return new HttpProblemResolver(writer);
    }

    /** Added last, so that it stands nearest to what failed. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastWord(HttpProblemWriter writer) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new HttpErrorReportValve(writer)));
    }

    @Bean
    HttpErrorController errors(HttpProblemWriter writer) {
        return new HttpErrorController(writer);
    }

    /** Outside the filters that ask who is calling. */
    @Bean
    FilterRegistrationBean<HttpBusyFilter> busy(HttpProblemResolver problems) {
        FilterRegistrationBean<HttpBusyFilter> filter = new FilterRegistrationBean<>(new HttpBusyFilter(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    /** What is absent is left out; a misspelt field, a second one of a name, a value of another type and text beyond its bound are told. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfigDefaults(ProblemConfiguration::refuseAll)
                .withCoercionConfig(LogicalType.Boolean, ProblemConfiguration::refuseAll)
                .withCoercionConfig(LogicalType.Enum, ProblemConfiguration::refuseAll)
                .addModule(new SimpleModule("bounded text").addDeserializer(String.class, new BoundedText()))
                .changeDefaultPropertyInclusion(incl -> incl.withValueInclusion(JsonInclude.Include.NON_ABSENT));
    }

    private static void refuseAll(MutableCoercionConfig config) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }

    @Bean
    WebMvcConfigurer boundedParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new HttpTextBounds());
            }
        };
    }
}
