package cardloop.scenario;

import cardloop.issuers.LaneWorker;
import cardloop.issuers.Lanes;
import cardloop.program.JobsCommandApplication;
import cardloop.stub.StubTown;
import cardloop.testing.TestDatabase;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real rooms without a server, over lanes of the scenario's own. */
final class ScenarioHouse implements AutoCloseable {
    /** Two for each asker: a grant that makes its limit row holds one and waits for another. */
    private static final int CONNECTIONS = 60;

    private static final int DEADLINE_MILLIS = 2_000;
    private static final int CIRCUIT_FIRST_MILLIS = 200;
    private static final int CIRCUIT_LONGEST_MILLIS = 2_000;

    private final ConfigurableApplicationContext rooms;

    /**
     * Where it stands.
     *
     * @param url JDBC URL; empty for the embedded file in the data folder
     */
    record Site(Path dataFolder, String url, String user, String issuersUrl) {
        static Site in(Path dataFolder, TestDatabase database, StubTown town) {
            return new Site(dataFolder, database.url(), database.user(), town.baseUrl());
        }
    }

    private ScenarioHouse(ConfigurableApplicationContext rooms) {
        this.rooms = rooms;
    }

    /** @param furnish brings what the scenario puts in place of what the rooms have */
    static ScenarioHouse open(Site site, Lanes lanes, Consumer<GenericApplicationContext> furnish) {
        return new ScenarioHouse(new SpringApplicationBuilder(JobsCommandApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties("spring.config.name=jobs", "cardloop.runs.resume=false")
                .initializers(context -> furnish((GenericApplicationContext) context, lanes, furnish))
                .run(
                        "--cardloop.data-dir=" + site.dataFolder(),
                        "--cardloop.database.url=" + site.url(),
                        "--cardloop.database.user=" + site.user(),
                        "--cardloop.asking.base-url=" + site.issuersUrl(),
                        "--cardloop.asking.deadline-millis=" + DEADLINE_MILLIS,
                        "--cardloop.asking.circuit-first-millis=" + CIRCUIT_FIRST_MILLIS,
                        "--cardloop.asking.circuit-longest-millis=" + CIRCUIT_LONGEST_MILLIS,
                        "--cardloop.line-pool.size=" + CONNECTIONS,
                        "--logging.level.cardloop=ERROR",
                        "--logging.level.org.springframework.boot.SpringApplication=ERROR",
                        "--logging.level.org.flywaydb=ERROR",
                        "--logging.level.org.flywaydb.core.internal.command=ERROR"));
    }

    private static void furnish(
            GenericApplicationContext context, Lanes lanes, Consumer<GenericApplicationContext> furnish) {
        context.registerBean("scenarioLanes", Lanes.class, () -> lanes, bean -> bean.setPrimary(true));
        furnish.accept(context);
    }

    <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    JdbcClient jdbc() {
        return room(JdbcClient.class);
    }

    LaneWorker worker() {
        return room(LaneWorker.class);
    }

    @Override
    public void close() {
        rooms.close();
    }
}
