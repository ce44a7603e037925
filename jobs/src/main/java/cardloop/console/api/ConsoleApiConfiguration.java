package cardloop.console.api;

import cardloop.nights.NightDesk;
import cardloop.purge.PurgePreview;
import cardloop.streams.StreamsConfiguration;
import cardloop.web.IdempotencyRules;
import cardloop.web.idempotency.IdempotencyConfiguration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The API of operators. */
@Configuration(proxyBeanMethods = false)
@Import({
    JobsApiController.class,
    LanesApiController.class,
    LedgerApiController.class,
    UsersApiController.class,
    IdempotencyConfiguration.class,
    StreamsConfiguration.class
})
public class ConsoleApiConfiguration {
    @Bean
    JdbcPeopleList peopleList(JdbcClient jdbc) {
        return new JdbcPeopleList(jdbc);
    }

    @Bean
    DryRuns dryRuns(NightDesk nights, PurgePreview purge) {
        return new DryRuns(nights, purge);
    }

    /** A run is ordered under a key; the other presses may come without. */
    @Bean
    IdempotencyRules consoleIdempotency() {
        return new IdempotencyRules(Set.of("/api/v1/runs/**", "/api/v1/parked/**", "/api/v1/users/**"));
    }
}
