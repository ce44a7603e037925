package cardloop.program;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.base.database.JdbcPools;
import cardloop.line.IntakeApplication;
import cardloop.testing.EveryTable;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A program that made the embedded database goes on writing to it when every connection of its first minutes is gone, as
 * it is after half an hour in any pool.
 */
class FreshFileTest {
    @TempDir
    private Path folder;

    @Test
    void intakeWritesEveryTableOnConnectionsThatDidNotMakeIt() {
        writesEveryTable(IntakeApplication::application);
    }

    @Test
    void jobsWritesEveryTableOnConnectionsThatDidNotMakeIt() {
        writesEveryTable(JobsApplication::application);
    }

    private void writesEveryTable(Supplier<SpringApplicationBuilder> program) {
        try (ConfigurableApplicationContext running = program.get()
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--cardloop.data-dir=" + folder,
                        "--cardloop.asking.base-url=http://127.0.0.1:1",
                        "--cardloop.payout-channel.base-url=http://127.0.0.1:1")) {
            JdbcClient jdbc = running.getBean(JdbcClient.class);
            running.getBean(JdbcPools.class).renew();
            assertThat(EveryTable.tables(jdbc)).contains("card_case", "question", "payout", "run_claim");
            assertThat(EveryTable.refusals(jdbc)).isEmpty();
        }
    }
}
