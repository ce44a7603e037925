package cardloop.runs;

import cardloop.testing.TestDatabase;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** A process that runs jobs on a given database whose schema stands. */
public final class TestingRuns {
    private TestingRuns() {}

    /** @param rooms a configuration that imports those it needs */
    public static SpringApplicationBuilder process(Class<?> rooms, TestDatabase database, Clock clock) {
        return new SpringApplicationBuilder(rooms)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(
                        "spring.flyway.enabled=false",
                        "spring.batch.job.enabled=false",
                        "spring.batch.jdbc.initialize-schema=never",
                        "spring.integration.jdbc.initialize-schema=never",
                        "spring.main.banner-mode=off",
                        "cardloop.runs.resume=false",
                        "cardloop.runs.beat-millis=100")
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(
                            DataSource.class, database::dataSource, definition -> definition.setDestroyMethodName(""));
                    beans.registerBean(Clock.class, () -> clock);
                });
    }
}
