package cardloop.program;

import cardloop.access.live.LiveConfiguration;
import cardloop.base.StopSignals;
import cardloop.base.readiness.ReadinessConfiguration;
import cardloop.console.ConsoleConfiguration;
import cardloop.console.api.ConsoleApiConfiguration;
import cardloop.console.payouts.PayoutsConfiguration;
import cardloop.schedule.ScheduleConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The server of operators; with a command as its first argument, the command line. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    JobsConfiguration.class,
    ScheduleConfiguration.class,
    ConsoleConfiguration.class,
    ConsoleApiConfiguration.class,
    PayoutsConfiguration.class,
    ReadinessConfiguration.class
})
public class JobsApplication {
    public static void main(String[] args) {
        if (args.length > 0 && !args[0].startsWith("--")) {
            JobsCommandApplication.main(args);
        } else {
            ConfigurableApplicationContext context = serving().run(args);
            StopSignals.on(() -> System.exit(SpringApplication.exit(context)));
        }
    }

    /** The application as it serves people: not with what is the demonstration's, unless that is its profile. */
    public static SpringApplicationBuilder serving() {
        return application().sources(LiveConfiguration.class);
    }

    /** The application with its own settings file, for the command line and for tests. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(JobsApplication.class).properties("spring.config.name=jobs");
    }
}
