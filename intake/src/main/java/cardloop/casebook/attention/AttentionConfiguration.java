package cardloop.casebook.attention;

import cardloop.casebook.AttentionAlarm;
import cardloop.casebook.JdbcAttention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for an operator, for pages, for whoever scrapes and for the log. */
@Configuration(proxyBeanMethods = false)
public class AttentionConfiguration {
    @Bean
    JdbcAttention attention(JdbcClient jdbc) {
        return new JdbcAttention(jdbc);
    }

    @Bean
    AttentionAlarm attentionAlarm(JdbcAttention attention) {
        return new AttentionAlarm(attention::now);
    }

    @Bean
    AttentionMetrics attentionMetrics(JdbcAttention attention) {
        return new AttentionMetrics(attention::now, System::nanoTime);
    }
}
