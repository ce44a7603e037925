package cardloop.figures;

import cardloop.nights.NightBook;
import java.time.ZoneId;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What runs came to, kept as they end. */
@Configuration(proxyBeanMethods = false)
public class FiguresConfiguration {
    @Bean
    JdbcFigures runFigures(JdbcClient jdbc, JobRepository repository, NightBook book) {
        return new JdbcFigures(jdbc, repository, book, JsonMapper.builder().build(), ZoneId.systemDefault());
    }
}
