package cardloop.review;

import cardloop.base.Fingerprints;
import cardloop.review.desk.DeskConfiguration;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sampling and the reviewers' desk. */
@Configuration(proxyBeanMethods = false)
@Import(DeskConfiguration.class)
@EnableConfigurationProperties(SamplingProperties.class)
public class ReviewConfiguration {
    @Bean
    Sampling sampling(JdbcClient jdbc, Fingerprints keyed, SamplingProperties properties, Clock clock) {
        return new JdbcSampling(jdbc, new SamplingPlan(keyed, properties), clock, UuidCreator::getTimeOrderedEpoch);
    }
}
