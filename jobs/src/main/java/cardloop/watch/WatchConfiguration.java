package cardloop.watch;

import cardloop.base.EventLog;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.issuers.CanaryBook;
import cardloop.issuers.QuestionBook;
import cardloop.issuers.RunQuestions;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The watch over the nights' parts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchProperties.class)
public class WatchConfiguration {
    @Bean
    JdbcCanaryWatch.Books watchBooks(CanaryBook canaries, QuestionBook questions, RunQuestions asked, EventLog events) {
        return new JdbcCanaryWatch.Books(canaries, questions, asked, events);
    }

    @Bean
    CanaryWatch canaryWatch(
            JdbcCanaryWatch.Books books,
            JdbcClient jdbc,
            CardFormats formats,
            TransactionOperations transactions,
            Clock clock,
            WatchProperties properties) {
        return new JdbcCanaryWatch(
                books,
                new JdbcParts(jdbc),
                code -> formats.find(code).map(CardFormat::kind),
                transactions,
                clock,
                properties.patience());
    }
}
