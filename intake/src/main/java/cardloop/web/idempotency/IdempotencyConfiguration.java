package cardloop.web.idempotency;

import cardloop.base.Fingerprints;
import cardloop.base.PinSeal;
import cardloop.http.HttpProblemWriter;
import cardloop.web.IdempotencyRules;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The room of idempotency; a program that imports it brings its own {@link IdempotencyRules}. */
@Configuration(proxyBeanMethods = false)
@Import(HttpShownOnceAdvice.class)
public class IdempotencyConfiguration {
    /** After the security filters, which stand at -100. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<HttpIdempotencyFilter> idempotency(
            IdempotencyRules rules, HttpRequestPrint print, HttpOnceOnly once, HttpProblemWriter problems) {
        FilterRegistrationBean<HttpIdempotencyFilter> filter =
                new FilterRegistrationBean<>(new HttpIdempotencyFilter(rules, print, once, problems));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    HttpRequestPrint requestPrint(Fingerprints fingerprints, JsonMapper json) {
        return new HttpRequestPrint(fingerprints, json);
    }

    @Bean
    HttpOnceOnly onceOnly(
            JdbcClient db, PinSeal seal, TransactionOperations transactions, HttpProblemWriter problems, Clock clock) {
        return new HttpOnceOnly(new JdbcKeptAnswers(db, seal, clock), transactions, problems);
    }
}
