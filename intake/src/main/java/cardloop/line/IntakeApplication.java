package cardloop.line;

import cardloop.access.live.LiveConfiguration;
import cardloop.access.people.PeopleConfiguration;
import cardloop.base.BaseConfiguration;
import cardloop.base.StopSignals;
import cardloop.base.readiness.ReadinessConfiguration;
import cardloop.casebook.CasebookConfiguration;
import cardloop.health.HealthConfiguration;
import cardloop.issuers.IssuersConfiguration;
import cardloop.issuers.callbacks.AggregatorConfiguration;
import cardloop.issuers.callbacks.CallbacksConfiguration;
import cardloop.money.ledger.LedgerConfiguration;
import cardloop.money.payout.PayoutConfiguration;
import cardloop.reading.ReadingConfiguration;
import cardloop.reading.calibration.CalibrationConfiguration;
import cardloop.review.ReviewConfiguration;
import cardloop.risk.ScreeningConfiguration;
import cardloop.shelf.StockConfiguration;
import cardloop.submission.SubmissionConfiguration;
import cardloop.web.api.WebApiConfiguration;
import cardloop.web.pages.WebPageConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The server of sellers and reviewers. Rooms are imported by name; nothing is scanned. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    BaseConfiguration.class,
    CasebookConfiguration.class,
    IssuersConfiguration.class,
    HealthConfiguration.class,
    CallbacksConfiguration.class,
    SubmissionConfiguration.class,
    PeopleConfiguration.class,
    CalibrationConfiguration.class,
    AggregatorConfiguration.class,
    ScreeningConfiguration.class,
    ReviewConfiguration.class,
    LedgerConfiguration.class,
    StockConfiguration.class,
    ReadinessConfiguration.class,
    ReadingConfiguration.class,
    PayoutConfiguration.class,
    WebApiConfiguration.class,
    WebPageConfiguration.class,
    LineConfiguration.class
})
public class IntakeApplication {
    public static void main(String[] args) {
        ConfigurableApplicationContext context = serving().run(args);
        StopSignals.on(() -> System.exit(SpringApplication.exit(context)));
    }

    /** The application as it serves people: not with what is the demonstration's, unless that is its profile. */
    public static SpringApplicationBuilder serving() {
        return application().sources(LiveConfiguration.class);
    }

    /** The application with its own settings file, for the command line and for tests. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(IntakeApplication.class).properties("spring.config.name=intake");
    }
}
