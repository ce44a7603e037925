package cardloop.access.command;

import cardloop.access.People;
import cardloop.access.people.PeopleConfiguration;
import cardloop.access.people.Secrets;
import cardloop.base.BaseConfiguration;
import cardloop.base.EventLog;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import picocli.CommandLine;

/** {@code ./cardloop user …}: the database and the people, no server. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@Import({BaseConfiguration.class, PeopleConfiguration.class})
public class UserApplication {
    public static void main(String[] args) {
        System.exit(run(System.in, System.out, args));
    }

    /** The exit status: 0 done, 1 failed, 2 usage. */
    static int run(InputStream in, PrintStream out, String... args) {
        try (House house = new House()) {
            UserCommand command = new UserCommand(
                    house::people,
                    house::events,
                    new Secrets(new SecureRandom()),
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
                    new PrintWriter(out, true, StandardCharsets.UTF_8));
            return new CommandLine(command)
                    .setCommandName("./cardloop user")
                    .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                    .execute(args);
        }
    }

    /** Opened when first asked for. */
    private static final class House implements AutoCloseable {
        private @Nullable ConfigurableApplicationContext context;

        People people() {
            return open().getBean(People.class);
        }

        EventLog events() {
            return open().getBean(EventLog.class);
        }

        private ConfigurableApplicationContext open() {
            if (context == null) {
                context = new SpringApplicationBuilder(UserApplication.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .properties("spring.config.name=cardloop-common")
                        .run();
            }
            return context;
        }

        @Override
        public void close() {
            if (context != null) {
                context.close();
            }
        }
    }
}
