package cardloop.intake;

import cardloop.access.AccessConfiguration;
import cardloop.access.live.LiveConfiguration;
import cardloop.asking.AskingConfiguration;
import cardloop.attention.AttentionConfiguration;
import cardloop.calibration.CalibrationConfiguration;
import cardloop.canary.CanaryConfiguration;
import cardloop.casebook.CasebookConfiguration;
import cardloop.database.DatabaseConfiguration;
import cardloop.database.signals.StopSignals;
import cardloop.evidence.EvidenceConfiguration;
import cardloop.health.HealthConfiguration;
import cardloop.ledger.LedgerConfiguration;
import cardloop.notices.AggregatorConfiguration;
import cardloop.notices.NoticesConfiguration;
import cardloop.payout.PayoutConfiguration;
import cardloop.readiness.ReadinessConfiguration;
import cardloop.reading.ReadingConfiguration;
import cardloop.review.ReviewConfiguration;
import cardloop.screening.ScreeningConfiguration;
import cardloop.stock.StockConfiguration;
import cardloop.submission.answer.AnswerConfiguration;
import cardloop.submission.opening.SubmissionConfiguration;
import cardloop.vault.VaultConfiguration;
import cardloop.web.api.WebApiConfiguration;
import cardloop.web.page.WebPageConfiguration;
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
    DatabaseConfiguration.class,
    EvidenceConfiguration.class,
    CasebookConfiguration.class,
    CalibrationConfiguration.class,
    NoticesConfiguration.class,
    AggregatorConfiguration.class,
    ScreeningConfiguration.class,
    CanaryConfiguration.class,
    AskingConfiguration.class,
    HealthConfiguration.class,
    AttentionConfiguration.class,
    ReviewConfiguration.class,
    AccessConfiguration.class,
    VaultConfiguration.class,
    LedgerConfiguration.class,
    StockConfiguration.class,
    ReadinessConfiguration.class,
    ReadingConfiguration.class,
    SubmissionConfiguration.class,
    AnswerConfiguration.class,
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
