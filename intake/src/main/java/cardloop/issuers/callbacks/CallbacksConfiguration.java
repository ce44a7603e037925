package cardloop.issuers.callbacks;

import cardloop.base.EventLog;
import cardloop.issuers.asking.outcome.NoticeBook;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The door that issuers call, for the server that the world can reach. */
@Configuration(proxyBeanMethods = false)
@Import(CallbackFlow.class)
public class CallbacksConfiguration {
    private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    NoticeDesk noticeDesk(
            ObjectProvider<IssuerNotices> readers,
            NoticeBook book,
            EventLog events,
            Clock clock,
            MeterRegistry meters) {
        NoticeAlarms alarms = new NoticeAlarms(events, clock);
        return new NoticeDesk(readers.orderedStream().toList(), book, (issuer, reply) -> {
            meters.counter(
                            "cardloop.notices",
                            "issuer",
                            issuer,
                            "reply",
                            reply.name().toLowerCase(Locale.ROOT))
                    .increment();
            if (reply != NoticeReply.TAKEN) {
                alarms.turnedAway(issuer, reply);
            }
        });
    }

    @Bean
    FilterRegistrationBean<HttpNoticeBounds> noticeBounds() {
        FilterRegistrationBean<HttpNoticeBounds> filter = new FilterRegistrationBean<>(new HttpNoticeBounds());
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    /** Issuers bring a signature in what they say, not a session, and no browser speaks for them. */
    @Bean
    @Order(0)
    SecurityFilterChain issuers(HttpSecurity http) {
        return http.securityMatcher("/callbacks/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
