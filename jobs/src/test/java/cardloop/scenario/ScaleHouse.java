package cardloop.scenario;

import cardloop.console.JdbcHouse;
import cardloop.money.payout.PayoutConfiguration;
import cardloop.program.JobsConfiguration;
import cardloop.testing.TestDatabase;
import cardloop.web.view.ViewConfiguration;
import java.nio.file.Path;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real rooms of both programs over a database that is full already: nothing of it runs by itself. */
final class ScaleHouse implements AutoCloseable {
    private final ConfigurableApplicationContext rooms;

    private ScaleHouse(ConfigurableApplicationContext rooms) {
        this.rooms = rooms;
    }

    static ScaleHouse open(Path folder, TestDatabase database) {
        return new ScaleHouse(new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties("spring.config.name=jobs", "spring.main.banner-mode=off", "cardloop.runs.resume=false")
                .run(
                        "--cardloop.data-dir=" + folder,
                        "--cardloop.database.url=" + database.url(),
                        "--cardloop.database.user=" + database.user(),
                        "--logging.level.root=ERROR",
                        "--logging.level.cardloop=ERROR",
                        "--logging.level.org.flywaydb.core.internal.command=ERROR"));
    }

    <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    @Override
    public void close() {
        rooms.close();
    }

    /** Those that ask the database something when somebody waits. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({JobsConfiguration.class, PayoutConfiguration.class, ViewConfiguration.class})
    static class Rooms {
        @Bean
        JdbcHouse house(JdbcClient jdbc) {
            return new JdbcHouse(jdbc);
        }
    }
}
