package cardloop.web.view;

import cardloop.base.EventLog;
import cardloop.format.CardFormats;
import cardloop.web.KindNames;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The room of views. */
@Configuration(proxyBeanMethods = false)
public class ViewConfiguration {
    @Bean
    CardViews cardViews(JdbcClient db, EventLog events, CardFormats formats, JsonMapper json, Clock clock) {
        return new JdbcCardViews(db, new CardPainter(events, new KindNames(formats), json, clock));
    }
}
